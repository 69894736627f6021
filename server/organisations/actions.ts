'use server'

import { callAction } from '@/server/actions/callAction'
import type { Result } from '@/server/actions/Result'
import { addOrganisation as add } from '@/server/organisations/addOrganisation'
import { editOrganisation as edit } from '@/server/organisations/editOrganisation'

/** Adds an organisation below another one and gives its id. */
export const addOrganisation = async (input: unknown): Promise<Result<{ id: string }>> =>
  callAction(add, input)

/** Renames an organisation and says where its days begin. */
export const editOrganisation = async (input: unknown): Promise<Result<void>> => callAction(edit, input)
