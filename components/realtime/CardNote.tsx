'use client'

import { useEffect, useRef, useState } from 'react'
import { noteName } from '@/domain/collab/documentName'
import { useBoard } from '@/components/board/BoardContext'
import { FieldPresence } from '@/components/board/FieldPresence'
import { useTranslate } from '@/components/messages/useTranslate'
import { LazyNoteEditor } from '@/components/note/LazyNoteEditor'
import { Button } from '@/components/ui/Button'
import { isEnd, type LinkPhase } from './LinkState'
import type { LiveLink } from './LiveLink'
import type { PageLinks } from './PageLinks'
import { useLinkState } from './useLinkState'

/** The note of an open card: a document of its own, opened when one comes to see it. */
export const CardNote = ({
  links,
  boardId,
  cardId,
}: {
  links: PageLinks
  boardId: string
  cardId: string
}) => {
  const t = useTranslate()
  const place = useRef<HTMLElement>(null)
  const isSeen = useSeen(place)
  const [link] = useState(() => links.note(noteName(boardId, cardId)))
  return (
    <section ref={place} className="mt-5">
      <FieldPresence cardId={cardId} field="note">
        <h3 className="mb-1 text-2xs font-medium text-soft">{t('note.title')}</h3>
        {isSeen ? (
          <Note links={links} link={link} />
        ) : (
          <p className="text-sm text-soft">{t('note.loading')}</p>
        )}
      </FieldPresence>
    </section>
  )
}

const Note = ({ links, link }: { links: PageLinks; link: LiveLink }) => {
  const t = useTranslate()
  const { readOnly, directory } = useBoard()
  useEffect(() => links.show(link), [links, link])
  const phase = useLinkState(link, (state) => state.phase) ?? 'connecting'
  const doc = useLinkState(link, (state) => (state.isLoaded ? state.doc : null))
  const mayEdit = useLinkState(link, (state) => state.mayEdit) ?? !readOnly
  useRetry(links, link, phase)
  const awareness = doc && link.awareness
  if (phase === 'noAccess')
    return (
      <div role="alert" className="grid justify-items-start gap-2 text-sm">
        <p>{t('note.noAccess')}</p>
        <Button onClick={link.retry}>{t('common.retry')}</Button>
      </div>
    )
  if (phase === 'reload')
    return (
      <p role="alert" className="text-sm text-warning">
        {t('note.reload')}
      </p>
    )
  if (!doc || !awareness)
    return <p className="text-sm text-soft">{t(phase === 'offline' ? 'note.offline' : 'note.loading')}</p>
  return (
    <LazyNoteEditor
      key={doc.guid}
      doc={doc}
      awareness={awareness}
      readOnly={!mayEdit || isEnd(phase)}
      people={directory.people}
      label={t('note.title')}
    />
  )
}

/** A card made a moment ago is not on the server yet, and its note is refused: once the board is saved it is there. */
const useRetry = (links: PageLinks, link: LiveLink, phase: LinkPhase): void => {
  const isBoardSaved = useLinkState(links.board, (state) => state.phase === 'live' && state.unsaved === 0)
  const wasSaved = useRef(isBoardSaved)
  useEffect(() => {
    if (isBoardSaved && !wasSaved.current && phase === 'noAccess') link.retry()
    wasSaved.current = isBoardSaved
  }, [isBoardSaved, phase, link])
}

/** Whether an element has come into sight; stays so. */
const useSeen = (place: { current: HTMLElement | null }): boolean => {
  const [isSeen, setSeen] = useState(typeof IntersectionObserver === 'undefined')
  useEffect(() => {
    if (isSeen || !place.current) return
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true)
    })
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [isSeen, place])
  return isSeen
}
