'use server'

import { callAction } from '@/server/actions/callAction'
import type { Result } from '@/server/actions/Result'
import { createRoadmap as create } from '@/server/roadmaps/createRoadmap'
import { readCardHistory as readHistory, type CardHistory } from '@/server/roadmaps/readCardHistory'
import { removeRoadmap as remove } from '@/server/roadmaps/removeRoadmap'

/** Begins a roadmap, blank or from the school template. */
export const createRoadmap = async (input: unknown): Promise<Result<{ id: string }>> =>
  callAction(create, input)

/** Takes a roadmap away for everybody. */
export const removeRoadmap = async (input: unknown): Promise<Result<void>> => callAction(remove, input)

/** Who changed what of a card, oldest first. */
export const readCardHistory = async (input: unknown): Promise<Result<CardHistory>> =>
  callAction(readHistory, input)
