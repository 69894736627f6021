'use client'

import { ListChecks } from 'lucide-react'
import { useCallback, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { Bin } from '@/components/board/Bin'
import { Board } from '@/components/board/Board'
import { FilterResult } from '@/components/board/FilterResult'
import { FilterTools } from '@/components/board/FilterTools'
import { UndoButtons } from '@/components/board/UndoButtons'
import { useBoardUndo } from '@/components/board/useBoardUndo'
import { DeviceTroubles } from '@/components/device/DeviceTroubles'
import { useDevice } from '@/components/device/DeviceContext'
import { useKeptPage } from '@/components/device/useKeptPage'
import { DownloadMenu } from '@/components/exports/DownloadMenu'
import { CardHistory } from '@/components/history/CardHistory'
import { useTranslate } from '@/components/messages/useTranslate'
import { PrintedAnnex } from '@/components/print/PrintedAnnex'
import { StagePanel } from '@/components/stages/StagePanel'
import { Button } from '@/components/ui/Button'
import type { BoardFilter } from '@/domain/board/BoardFilter'
import { readNoteName } from '@/domain/collab/documentName'
import type { OpenedRoadmap } from '@/server/roadmaps/openRoadmap'
import { BoardSkeleton } from './BoardSkeleton'
import { CardNote } from './CardNote'
import { LinkEnd } from './LinkEnd'
import { isEnd } from './LinkState'
import { LiveLink } from './LiveLink'
import { PageLinks } from './PageLinks'
import { PresenceAvatars } from './PresenceAvatars'
import { SaveState } from './SaveState'
import { SetAside } from './SetAside'
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
  const device = useDevice()
  const [link] = useState(
    () => given ?? new LiveLink({ document: roadmap.document, device, about: aboutOf(roadmap) }),
  )
  const [links] = useState(
    () =>
      new PageLinks(
        link,
        (document) => new LiveLink({ document, device, about: aboutOf(roadmap, document) }),
      ),
  )
  const phase = useLinkState(link, (state) => state.phase) ?? 'connecting'
  const doc = useLinkState(link, (state) => (state.isLoaded ? state.doc : null))
  const mayEdit = useLinkState(link, (state) => state.mayEdit) ?? roadmap.abilities['roadmap.edit']
  const people = usePeople(link, me)
  const undo = useBoardUndo(doc)
  const { view, card, filter, go } = useBoardAddress()
  const [tools, setTools] = useState<HTMLElement | null>(null)
  const setFilter = useCallback((next: BoardFilter) => go({ filter: next }), [go])
  const openCard = useCallback((cardId: string | null) => go({ card: cardId }), [go])
  const stagesButton = useRef<HTMLButtonElement>(null)
  const [stagesOpen, setStagesOpen] = useState(false)
  /** An open card has the place of the stages: it gives way. */
  const showStages = () => {
    setStagesOpen(!(stagesOpen && card === null))
    openCard(null)
  }
  useFocusShared(link, card)
  useKeptPage(device, phase)
  const ended = isEnd(phase)
  return (
    <div className="flex h-full min-h-0 flex-col pt-3">
      <div className="flex flex-wrap items-center gap-2 px-4 pb-3 lg:gap-x-4 print:hidden">
        <ViewSwitch view={view} onChange={(next) => go({ view: next })} />
        <div className="flex items-center gap-x-2 lg:gap-x-4">
          {roadmap.stages.length > 0 && (
            <Button
              ref={stagesButton}
              look="quiet"
              aria-expanded={stagesOpen && card === null}
              onClick={showStages}
              className="px-3!"
            >
              <ListChecks size={16} aria-hidden />
              <span className="max-sm:sr-only">{t('stages.open')}</span>
            </Button>
          )}
          {roadmap.abilities['roadmap.export'] && <DownloadMenu roadmapId={roadmap.id} />}
          <div ref={setTools} className="contents" />
        </div>
        <div className="ml-auto flex min-w-0 items-center gap-4">
          <SaveState link={links} />
          <PresenceAvatars people={people} />
        </div>
      </div>
      <SetAside link={links} />
      <DeviceTroubles link={links} />
      {ended && <LinkEnd link={links} phase={phase} />}
      <div className="min-h-0 flex-1">
        {doc && phase !== 'noAccess' ? (
          <Board
            doc={doc}
            roadmap={roadmap}
            directory={roadmap.directory}
            readOnly={!mayEdit || ended}
            view={view}
            filter={filter}
            people={people}
            openCardId={card}
            onOpenCard={openCard}
            status={<SaveState link={links} />}
            cardParts={(cardId) => (
              <>
                <CardNote links={links} boardId={roadmap.id} cardId={cardId} />
                <CardHistory roadmapId={roadmap.id} cardId={cardId} />
              </>
            )}
            beside={
              stagesOpen && (
                <StagePanel
                  roadmapId={roadmap.id}
                  stages={roadmap.stages}
                  readOnly={!mayEdit || ended}
                  onClose={() => setStagesOpen(false)}
                  returnFocus={() => stagesButton.current?.focus()}
                />
              )
            }
          >
            {tools &&
              createPortal(
                <>
                  <FilterTools filter={filter} onChange={setFilter} />
                  {undo && <UndoButtons undo={undo} people={people} />}
                  <Bin />
                </>,
                tools,
              )}
            <FilterResult filter={filter} onChange={setFilter} />
            <PrintedAnnex roadmap={{ ...roadmap, organisation: roadmap.organisation.shortName }} />
          </Board>
        ) : (
          !ended && <BoardSkeleton {...(phase === 'offline' && { text: t('live.notYet') })} />
        )}
      </div>
    </div>
  )
}

/** For lists of what has not been sent. */
const aboutOf = ({ id, title }: OpenedRoadmap, document?: string) => {
  const cardId = document && readNoteName(document)?.cardId
  return { title, path: cardId ? `/roadmaps/${id}?card=${cardId}` : `/roadmaps/${id}` }
}
