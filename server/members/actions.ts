'use server'

import { callAction } from '@/server/actions/callAction'
import type { Result } from '@/server/actions/Result'
import { changeAssignment as change } from '@/server/members/changeAssignment'
import { endAssignment as end } from '@/server/members/endAssignment'
import { fillPlace as fill } from '@/server/members/fillPlace'
import { giveAssignment as give } from '@/server/members/giveAssignment'
import { switchAccount as switchOne } from '@/server/members/switchAccount'

/** Gives a role to somebody new, to a member, or to nobody yet. */
export const giveAssignment = async (input: unknown): Promise<Result<void>> => callAction(give, input)

/** Puts a person into a place without a name. */
export const fillPlace = async (input: unknown): Promise<Result<void>> => callAction(fill, input)

/** Puts right what an assignment says beside its role. */
export const changeAssignment = async (input: unknown): Promise<Result<void>> => callAction(change, input)

/** Ends an assignment with its last day. */
export const endAssignment = async (input: unknown): Promise<Result<void>> => callAction(end, input)

/** Closes or opens the account of a person. */
export const switchAccount = async (input: unknown): Promise<Result<void>> => callAction(switchOne, input)
