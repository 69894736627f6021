'use server'

import { callAction } from '@/server/actions/callAction'
import type { Result } from '@/server/actions/Result'
import { readDeviceKey as read } from '@/server/device/readDeviceKey'

/** The key for what one leaves on a computer that others use, base64. */
export const readDeviceKey = async (): Promise<Result<string>> => callAction(read)
