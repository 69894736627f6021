'use client'

import { FileDown } from 'lucide-react'
import { useCallback, useState } from 'react'
import { createPortal } from 'react-dom'
import { Bin } from '@/components/board/Bin'
import { Board } from '@/components/board/Board'
import { CardHistory } from '@/components/history/CardHistory'
import { useTranslate } from '@/components/messages/useTranslate'
import { buttonClass } from '@/components/ui/Button'
import type { OpenedRoadmap } from '@/server/roadmaps/openRoadmap'
import { BoardSkeleton } from './BoardSkeleton'
import { LinkEnd } from './LinkEnd'
import { isEnd } from './LinkState'
import { LiveLink } from './LiveLink'
import { PresenceAvatars } from './PresenceAvatars'
import { SaveState } from './SaveState'
import { SetAside } from './SetAside'
import { StagePlans } from './StagePlans'
import { useBoardAddress } from './useBoardAddress'
import { useFocusShared } from './useFocusShared'
import { useLinkState } from './useLinkState'
import { usePeople, type Myself } from './usePeople'
import { ViewSwitch } from './ViewSwitch'

export type LiveBoardProps = {
  me: Myself
  roadmap: OpenedRoadmap
  /** Given by tests. */
  link?: LiveLink
}

/** The board of a roadmap over the live document: what is saved, who is here, and what the address says of it. */
export const LiveBoard = ({ me, roadmap, link: given }: LiveBoardProps) => {
  const t = useTranslate()
  const [link] = useState(() => given ?? new LiveLink({ document: roadmap.document }))
  const phase = useLinkState(link, (state) => state.phase) ?? 'connecting'
  const doc = useLinkState(link, (state) => (state.isLoaded ? state.doc : null))
  const mayEdit = useLinkState(link, (state) => state.mayEdit) ?? roadmap.abilities['roadmap.edit']
  const people = usePeople(link, me)
  const { view, card, go } = useBoardAddress()
  const [tools, setTools] = useState<HTMLElement | null>(null)
  const openCard = useCallback((cardId: string | null) => go({ card: cardId }), [go])
  useFocusShared(link, card)
  const ended = isEnd(phase)
  return (
    <div className="flex h-full min-h-0 flex-col pt-3">
      <div className="flex flex-wrap items-center gap-2 px-4 pb-3 lg:gap-x-4 print:hidden">
        <ViewSwitch view={view} onChange={(next) => go({ view: next })} />
        <div className="flex items-center gap-x-2 lg:gap-x-4">
          <StagePlans stages={roadmap.stages} />
          {roadmap.abilities['roadmap.export'] && (
            <a
              href={`/api/roadmaps/${roadmap.id}/annex`}
              download
              className={`${buttonClass('quiet')} px-3!`}
            >
              <FileDown size={16} aria-hidden />
              <span className="max-sm:sr-only">{t('live.annex')}</span>
            </a>
          )}
          <div ref={setTools} className="contents" />
        </div>
        <div className="ml-auto flex min-w-0 items-center gap-4">
          <SaveState link={link} />
          <PresenceAvatars people={people} />
        </div>
      </div>
      <SetAside link={link} />
      {ended && <LinkEnd link={link} phase={phase} />}
      <div className="min-h-0 flex-1">
        {doc && phase !== 'noAccess' ? (
          <Board
            doc={doc}
            roadmap={roadmap}
            directory={roadmap.directory}
            readOnly={!mayEdit || ended}
            grouping={view}
            people={people}
            openCardId={card}
            onOpenCard={openCard}
            status={<SaveState link={link} />}
            cardParts={(cardId) => <CardHistory roadmapId={roadmap.id} cardId={cardId} />}
          >
            {tools && createPortal(<Bin />, tools)}
          </Board>
        ) : (
          !ended && <BoardSkeleton {...(phase === 'offline' && { text: t('live.notYet') })} />
        )}
      </div>
    </div>
  )
}
