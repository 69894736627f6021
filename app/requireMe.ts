import type { Me } from '@/server/people/readMe'
import { currentMe } from './currentMe'
import { valueOf } from './valueOf'

/** Who is signed in; whoever is not goes to sign in and comes back to `path`. */
export const requireMe = async (path: string): Promise<Me> => valueOf(await currentMe(), path)
