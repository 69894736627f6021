'use server'

import { callAction } from '@/server/actions/callAction'
import type { Result } from '@/server/actions/Result'
import { createRoadmap as create } from '@/server/roadmaps/createRoadmap'
import { readCardHistory as readHistory, type CardHistory } from '@/server/roadmaps/readCardHistory'
import { readStageTicks as readTicks, type StageTick } from '@/server/roadmaps/readStageTicks'
import { removeRoadmap as remove } from '@/server/roadmaps/removeRoadmap'
import { tickStageDocument as tick } from '@/server/roadmaps/tickStageDocument'

/** Begins a roadmap, blank or from the school template. */
export const createRoadmap = async (input: unknown): Promise<Result<{ id: string }>> =>
  callAction(create, input)

/** Takes a roadmap away for everybody. */
export const removeRoadmap = async (input: unknown): Promise<Result<void>> => callAction(remove, input)

/** Who changed what of a card, oldest first. */
export const readCardHistory = async (input: unknown): Promise<Result<CardHistory>> =>
  callAction(readHistory, input)

/** Which documents of the stage plan are there by now. */
export const readStageTicks = async (input: unknown): Promise<Result<StageTick[]>> =>
  callAction(readTicks, input)

/** Ticks a document of the stage plan, or takes the tick away. */
export const tickStageDocument = async (input: unknown): Promise<Result<StageTick[]>> =>
  callAction(tick, input)
