import { vi } from 'vitest'
import { offerSetupKey } from '@/server/setup/offerSetupKey'

/** What `work` prints for whoever runs the program. */
export const printedBy = async (work: () => Promise<unknown>): Promise<string> => {
  const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  try {
    await work()
    return written.mock.calls.map(([words]) => String(words)).join('')
  } finally {
    written.mockRestore()
  }
}

/** The set-up key in a text that was printed; null where it has none. */
export const keyIn = (printed: string): string | null => /Set-up key: (\S+)$/m.exec(printed)?.[1] ?? null

/** Starts the program as far as set-up is concerned, and gives the key that it prints. */
export const printedKey = async (): Promise<string> => {
  const key = keyIn(await printedBy(offerSetupKey))
  if (!key) throw new Error('no key was printed')
  return key
}
