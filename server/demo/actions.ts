'use server'

import { callAction } from '@/server/actions/callAction'
import type { Result } from '@/server/actions/Result'
import { removeDemo } from '@/server/demo/removeDemo'

/** Removes the invented region for whoever may; `name` is the region's, typed as a confirmation. */
export const removeDemoRegion = async (input: { name: string }): Promise<Result<void>> =>
  callAction(removeDemo, input)
