import { afterEach, beforeEach, vi } from 'vitest'

/** Unexpected console output fails the test that caused it: a warning nobody reads is a defect nobody mends. */
const printed: string[] = []

beforeEach(() => {
  printed.length = 0
  for (const method of ['error', 'warn', 'log', 'info'] as const) {
    vi.spyOn(console, method).mockImplementation((...words: unknown[]) => {
      printed.push(`console.${method}: ${words.map(String).join(' ')}`)
    })
  }
})

afterEach(() => {
  vi.restoreAllMocks()
  if (printed.length > 0) throw new Error(`unexpected console output:\n${printed.join('\n')}`)
})
