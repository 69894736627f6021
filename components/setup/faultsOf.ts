import type { Translate } from '@/components/messages/createTranslate'
import { firstOrganisation } from '@/domain/organisation/FirstOrganisation'
import { foldSetupKey } from '@/domain/organisation/setupKey'
import { passwordLength } from '@/domain/people/newPassword'
import { organisationOf, type SetupDraft } from './SetupDraft'

/** What is wrong, in words, by the name of the field. */
export type Faults = ReadonlyMap<string, string>

/**
 * Everything that keeps the form from being sent, by the same rules as the server's; empty when nothing does.
 * `refusedKey` is what the server has refused already.
 */
export const faultsOf = (t: Translate, draft: SetupDraft, refusedKey: string | null): Faults => {
  const faults = new Map<string, string>()
  if (foldSetupKey(draft.key) === '') faults.set('key', t('setup.keyNeeded'))
  else if (draft.key === refusedKey) faults.set('key', t('errors.setupKey'))
  for (const { path } of firstOrganisation.safeParse(organisationOf(draft)).error?.issues ?? []) {
    const field = String(path.at(-1))
    faults.set(field, wordsFor(t, field))
  }
  if (draft.password !== draft.again) faults.set('again', t('account.againWrong'))
  return faults
}

const wordsFor = (t: Translate, field: string): string => {
  switch (field) {
    case 'login':
      return t('invitation.badLogin')
    case 'password':
      return t('setup.passwordWrong', { least: passwordLength.least })
    default:
      return t('setup.needed')
  }
}
