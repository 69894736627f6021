'use client'

import { useMemo } from 'react'
import { isRoleName } from '@/domain/access/roles'
import type { Executor } from '@/domain/board/executor'
import { useTranslate } from '@/components/messages/useTranslate'
import { useBoard } from './BoardContext'
import type { Directory } from './BoardRoadmap'

const none: Directory['people'] = []

/**
 * Gives the name of who is responsible. The document holds ids: somebody who has left is «бывший участник», unless
 * `others` has the name.
 */
export const useExecutorName = (others: Directory['people'] = none): ((executor: Executor) => string) => {
  const t = useTranslate()
  const { directory } = useBoard()
  return useMemo(() => {
    const people = new Map([...others, ...directory.people].map(({ id, name }) => [id, name]))
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
  }, [directory, others, t])
}
