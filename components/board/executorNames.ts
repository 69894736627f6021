import { isRoleName } from '@/domain/access/roles'
import type { Executor } from '@/domain/board/executor'
import type { Translate } from '@/components/messages/createTranslate'
import type { Directory } from './BoardRoadmap'

/** Gives the name of who is responsible. The document holds ids: somebody who has left is «бывший участник». */
export const executorNames = (directory: Directory, t: Translate): ((executor: Executor) => string) => {
  const people = new Map(directory.people.map(({ id, name }) => [id, name]))
  const organisations = new Map(directory.organisations.map(({ id, name }) => [id, name]))
  return (executor) => {
    switch (executor.kind) {
      case 'person':
        return people.get(executor.id) ?? t('executor.former')
      case 'organisation':
        return organisations.get(executor.id) ?? t('executor.formerOrganisation')
      case 'role':
        return isRoleName(executor.role) ? t(`roles.${executor.role}`) : executor.role
      case 'text':
        return executor.text
    }
  }
}
