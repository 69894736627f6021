'use client'

import { createContext, use } from 'react'
import type { Device } from './Device'

export const DeviceContext = createContext<Device | null>(null)

/** What of the signed-in person's documents is kept on this device; null on a page that nobody has signed in to. */
export const useDevice = (): Device | null => use(DeviceContext)
