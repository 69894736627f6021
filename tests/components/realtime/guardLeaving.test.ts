// @vitest-environment jsdom
import { expect, it } from 'vitest'
import { guardLeaving } from '@/components/realtime/guardLeaving'

/** Whether the browser would ask. */
const leave = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))

it('S16: leaving asks as long as something is unsaved, and no more once the guard is gone', () => {
  let unsaved = false
  let back = 0
  const release = guardLeaving({ isUnsaved: () => unsaved, isBack: () => back++ })
  expect(leave()).toBe(false)
  unsaved = true
  expect(leave()).toBe(true)
  window.dispatchEvent(new Event('online'))
  expect(back).toBe(1)
  release()
  expect(leave()).toBe(false)
  window.dispatchEvent(new Event('online'))
  expect(back).toBe(1)
})
