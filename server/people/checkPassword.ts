import { verify } from '@node-rs/argon2'
import { hashPassword } from '@/server/people/hashPassword'
import { takeTurns } from '@/server/threads/takeTurns'

/** Each takes a thread and 19 MiB for its time. The process has four threads: files and names of hosts need some too. */
const inTurn = takeTurns(2)

let nobody: Promise<string> | undefined

/**
 * Whether a password belongs to a hash. Without a hash, for a login that does not exist, the same work is done for
 * nothing: the time of the answer must not tell which logins there are.
 */
export const checkPassword = async (hash: string | null, password: string): Promise<boolean> => {
  nobody ??= hashPassword('nobody')
  const known = hash ?? (await nobody)
  const matches = await inTurn(() => verify(known, password))
  return hash !== null && matches
}
