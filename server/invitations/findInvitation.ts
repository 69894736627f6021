import { Refusal } from '@/server/actions/Refusal'
import { prisma } from '@/server/database/prisma'
import type { Caller } from '@/server/http/callerOf'
import { hashInvitation } from '@/server/invitations/hashInvitation'
import { isOpen } from '@/server/invitations/isOpen'

/** The same for a link that was used, withdrawn, has run out or was never given: nothing is told about which. */
export const invitationGone = () =>
  new Refusal('notFound', 'no open invitation under this secret', 'errors.invitationGone')

/**
 * The open invitation behind a secret, with its person and the organisation that keeps the record; a Refusal where
 * there is none. Those of the invented region are opened on this machine alone, as its accounts are.
 */
export const findInvitation = async (token: string, caller: Caller, at: Date) => {
  const invitation = await prisma().invitation.findFirst({
    where: { sha256: hashInvitation(token), ...isOpen(at) },
    include: { person: { include: { organisation: true, account: { select: { id: true } } } } },
  })
  if (!invitation || invitation.person.account) throw invitationGone()
  if (invitation.person.organisation.isDemo && !caller.direct) throw invitationGone()
  return invitation
}
