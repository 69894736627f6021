import type { Caller } from '@/server/http/callerOf'

/** Somebody at a network address, as the door of a request tells it; on this machine when the test does not say. */
export const callerFrom = (wishes: Partial<Caller> = {}): Caller => ({
  address: '127.0.0.1',
  direct: true,
  device: null,
  ...wishes,
})
