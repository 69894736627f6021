import { z } from 'zod'
import type { RoleName } from '@/domain/access/roles'
import { fullName } from '@/domain/people/fullName'
import { defineOpenAction } from '@/server/actions/defineOpenAction'
import { findInvitation } from '@/server/invitations/findInvitation'
import { loadHeld } from '@/server/members/loadHeld'

/** What the page behind a link says: who is invited where, as what, and until when (ISO). */
export type InvitationView = {
  name: string
  organisation: string
  roles: RoleName[]
  login: string
  expiresAt: string
}

/** Reads an invitation for whoever has its secret, without using it. */
export const readInvitation = defineOpenAction({
  name: 'readInvitation',
  input: z.strictObject({ token: z.string().max(200) }),
  async run({ input: { token }, caller, at }): Promise<InvitationView> {
    const { person, login, expiresAt } = await findInvitation(token, caller, at)
    const held = (await loadHeld([person.id], at)).get(person.id) ?? []
    return {
      name: fullName(person),
      organisation: person.organisation.name,
      roles: [...new Set(held.map(({ role }) => role))],
      login,
      expiresAt: expiresAt.toISOString(),
    }
  },
})
