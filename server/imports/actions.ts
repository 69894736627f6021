'use server'

import { callAction } from '@/server/actions/callAction'
import type { Result } from '@/server/actions/Result'
import {
  createRoadmapFromImport as create,
  type CreatedRoadmap,
} from '@/server/imports/createRoadmapFromImport'
import { discardImport as discard, type DiscardedImport } from '@/server/imports/discardImport'
import { openImport, type OpenedImport } from '@/server/imports/openImport'
import { undoImport as undo, type UndoneImport } from '@/server/imports/undoImport'

/** Reads a kept file again with other columns. */
export const readImportAgain = async (input: unknown): Promise<Result<OpenedImport>> =>
  callAction(openImport, input)

/** Makes the roadmap that was checked in the preview, once. */
export const createRoadmapFromImport = async (input: unknown): Promise<Result<CreatedRoadmap>> =>
  callAction(create, input)

/** Forgets a file that has become nothing. */
export const discardImport = async (input: unknown): Promise<Result<DiscardedImport>> =>
  callAction(discard, input)

/** Takes an import back as one step. */
export const undoImport = async (input: unknown): Promise<Result<UndoneImport>> => callAction(undo, input)
