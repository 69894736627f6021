'use server'

import { callAction } from '@/server/actions/callAction'
import { callOpenAction } from '@/server/actions/callOpenAction'
import type { Result } from '@/server/actions/Result'
import { acceptInvitation as accept } from '@/server/invitations/acceptInvitation'
import { invitePerson as invite, type Invited } from '@/server/invitations/invitePerson'
import { readInvitation as read, type InvitationView } from '@/server/invitations/readInvitation'
import { withdrawInvitation as withdraw } from '@/server/invitations/withdrawInvitation'

/** Makes the one-time link of a person who has no account yet. */
export const invitePerson = async (input: unknown): Promise<Result<Invited>> => callAction(invite, input)

/** Makes the open link of a person good for nothing. */
export const withdrawInvitation = async (input: unknown): Promise<Result<void>> => callAction(withdraw, input)

/** Reads an invitation for whoever has its secret. */
export const readInvitation = async (input: unknown): Promise<Result<InvitationView>> =>
  callOpenAction(read, input)

/** Makes the account of whoever was invited. */
export const acceptInvitation = async (input: unknown): Promise<Result<void>> => callOpenAction(accept, input)
