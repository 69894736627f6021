'use client'

import { useCallback } from 'react'
import { addSection } from '@/domain/board/addSection'
import { noSection } from '@/domain/board/Board'
import { useBoard } from '@/components/board/BoardContext'
import { useTranslate } from '@/components/messages/useTranslate'

/** The section that takes a new item: the one asked for, or a first one on a roadmap without any. */
export const useHome = (): ((sectionId: string) => string) => {
  const t = useTranslate()
  const { store } = useBoard()
  return useCallback(
    (sectionId) =>
      sectionId === noSection ? addSection(store.doc, { title: t('board.firstSection') }) : sectionId,
    [store, t],
  )
}
