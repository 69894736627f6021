import { Refusal } from '@/server/actions/Refusal'
import { prisma } from '@/server/database/prisma'
import type { Caller } from '@/server/http/callerOf'
import { hashInvitation } from '@/server/invitations/hashInvitation'
import { isOpen } from '@/server/invitations/isOpen'
import { attempt } from '@/server/people/attempts'

/** The same for a link that was used, withdrawn, has run out or was never given: nothing is told about which. */
export const invitationGone = () =>
  new Refusal('notFound', 'no open invitation under this secret', 'errors.invitationGone')

/**
 * The open invitation behind a secret, with its person and the organisation that keeps the record; a Refusal where
 * there is none, or where too much was tried from there. Those of the invented region are opened on this machine alone, as its accounts are.
 */
export const findInvitation = async (token: string, caller: Caller, at: Date) => {
  const guess = { door: 'invitation', name: token, place: caller.address } as const
  const invitation = await attempt(guess, async () => {
    const found = await prisma().invitation.findFirst({
      where: { sha256: hashInvitation(token), ...isOpen(at) },
      include: { person: { include: { organisation: true, account: { select: { id: true } } } } },
    })
    if (!found || found.person.account) return null
    return found.person.organisation.isDemo && !caller.direct ? null : found
  })
  if (!invitation) throw invitationGone()
  return invitation
}
