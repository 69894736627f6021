'use server'

import { callOpenAction } from '@/server/actions/callOpenAction'
import type { Result } from '@/server/actions/Result'
import { loadDemoRegion as loadDemo, type LoadedDemo } from '@/server/setup/loadDemoRegion'
import { makeFirstOrganisation as makeFirst } from '@/server/setup/makeFirstOrganisation'

/** Begins an installation with an organisation and its first person, for whoever has the set-up key. */
export const makeFirstOrganisation = async (input: unknown): Promise<Result<void>> =>
  callOpenAction(makeFirst, input)

/** Loads the invented region into an empty database, for whoever sits at this machine. */
export const loadDemoRegion = async (): Promise<Result<LoadedDemo>> => callOpenAction(loadDemo)
