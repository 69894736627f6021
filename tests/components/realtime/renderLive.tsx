import { render } from '@testing-library/react'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { LiveBoard } from '@/components/realtime/LiveBoard'
import type { LinkState } from '@/components/realtime/LinkState'
import type { LiveLink } from '@/components/realtime/LiveLink'
import { PeopleStore } from '@/components/realtime/PeopleStore'
import { MessagesProvider } from '@/components/messages/MessagesProvider'
import { ToastProvider } from '@/components/ui/Toasts'
import { colourOf, type Focus } from '@/domain/collab/presence'
import ru from '@/messages/ru.json'
import type { OpenedRoadmap } from '@/server/roadmaps/openRoadmap'
import { exampleDirectory, exampleRoadmap, fillExample } from '../exampleBoard'

const roadmapId = '00000000-0000-4000-8000-000000000001'

const opened = {
  ...exampleRoadmap,
  id: roadmapId,
  document: `board.${roadmapId}`,
  organisationId: 'o1',
  order: { number: null, date: null },
  organisation: { id: 'o1', name: 'Школа «Луговая»', shortName: 'Школа «Луговая»', isDemo: false },
  stages: [],
  directory: exampleDirectory,
  abilities: { 'roadmap.edit': true, 'roadmap.export': true },
} as unknown as OpenedRoadmap

/** A link without a network: the test says in which state it is, and who else is here. */
export const standIn = (change: Partial<LinkState> = {}) => {
  const doc = new Y.Doc()
  fillExample(doc)
  let state: LinkState = {
    phase: 'live',
    doc,
    isLoaded: true,
    mayEdit: true,
    unsaved: 0,
    savedAt: null,
    isKept: false,
    trouble: null,
    asides: [],
    ...change,
  }
  const listeners = new Set<() => void>()
  const people = new PeopleStore()
  const awareness = new Awareness(doc)
  people.follow(awareness)
  const focuses: Focus[] = []
  const calls = { retry: 0, dropped: [] as string[] }
  const link = {
    people,
    getState: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    setFocus: (focus: Focus) => void focuses.push(focus),
    retry: () => calls.retry++,
    dropAside: (id: string) => void calls.dropped.push(id),
    copy: () => null,
  } as unknown as LiveLink
  return {
    link,
    doc,
    focuses,
    calls,
    set: (next: Partial<LinkState>) => {
      state = { ...state, ...next }
      for (const listener of listeners) listener()
    },
    /** Somebody comes, or moves to another card, as the server would send it. */
    arrive: (
      accountId: string,
      name: string,
      card: string | null,
      field: string | null = null,
      from = new Y.Doc(),
    ) => {
      const other = new Awareness(from)
      other.setLocalState({ user: { accountId, name, colour: colourOf(accountId) }, card, field })
      applyAwarenessUpdate(awareness, encodeAwarenessUpdate(other, [other.clientID]), 'server')
      other.destroy()
    },
    end: () => awareness.destroy(),
  }
}

export const renderLive = (link: LiveLink) =>
  render(
    <MessagesProvider locale="ru" messages={ru}>
      <ToastProvider>
        <LiveBoard me={{ accountId: 'me', name: 'Ромашкина А. П.' }} roadmap={opened} link={link} />
      </ToastProvider>
    </MessagesProvider>,
  )
