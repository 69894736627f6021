import type { Translate } from '@/components/messages/createTranslate'
import { waitText } from '@/components/messages/waitText'
import type { SignInOutcome } from './submitSignIn'

/** What an attempt to sign in ended with that did not succeed. */
export type SignInProblem = Exclude<SignInOutcome, 'in'> | 'missing'

/** The sentence for it. */
export const signInText = (t: Translate, problem: SignInProblem): string =>
  typeof problem === 'number' ? waitText(t, problem) : t(`signIn.${problem}`)
