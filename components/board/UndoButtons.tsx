'use client'

import { Redo2, Undo2 } from 'lucide-react'
import { useEffect, useEffectEvent, useRef, useSyncExternalStore } from 'react'
import type { BoardUndo, Turned } from '@/domain/board/undo/createUndo'
import type { MessageKey } from '@/components/messages/MessageKey'
import { useTranslate } from '@/components/messages/useTranslate'
import { serverNow } from '@/components/realtime/serverTime'
import { IconButton } from '@/components/ui/IconButton'
import { useToast } from '@/components/ui/Toasts'
import { useBoard } from './BoardContext'
import type { BoardPerson } from './BoardRoadmap'
import { focusCard } from './focusCard'
import { leftWords, stepWords } from './undoWords'

type Way = 'undo' | 'redo'

const said = {
  undo: { name: 'undo.undo', done: 'undo.undone', left: 'undo.notUndone' },
  redo: { name: 'undo.redo', done: 'undo.redone', left: 'undo.notRedone' },
} as const satisfies Record<Way, Record<string, MessageKey>>

/** Undo and redo of one's own steps: two buttons that say what they would do, and the usual keys. Not for readers. */
export const UndoButtons = ({ undo, people }: { undo: BoardUndo; people: BoardPerson[] }) => {
  const t = useTranslate()
  const toast = useToast()
  const { readOnly, announce } = useBoard()
  const next = useSyncExternalStore(undo.subscribe, undo.next, undo.next)
  const nameOf = useNames(people)

  const tellLeft = (way: Way, { name, left }: Turned) => {
    // A move may key its neighbours anew: that one of these stays where it is now concerns nobody.
    const told = left.filter(
      ({ id }) => name.verb === 'several' || !name.verb.startsWith('move') || id === name.id,
    )
    const [first] = told
    if (!first) return
    const who = first.client === null ? undefined : nameOf(first.client)
    toast({
      text: t(said[way].left, {
        what: leftWords(first, t),
        by: who ? 'known' : 'unknown',
        who: who ?? '',
        more: told.length - 1,
      }),
      danger: true,
    })
  }

  const turn = (way: Way) => {
    const turned = undo[way](new Date(serverNow()).toISOString())
    if (!turned) return
    if (turned.turned > 0) {
      announce(t(said[way].done, { what: stepWords(turned.name, t) }))
      keepFocus('id' in turned.name ? turned.name.id : '')
    }
    tellLeft(way, turned)
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const way = wayOf(event)
    if (!way || readOnly || event.defaultPrevented || isTypedInto(event.target)) return
    event.preventDefault()
    turn(way)
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => onKey(event)
    document.addEventListener('keydown', press)
    // Whoever goes to another field has ended what was typed into the last one.
    document.addEventListener('focusin', undo.endTyping)
    return () => {
      document.removeEventListener('keydown', press)
      document.removeEventListener('focusin', undo.endTyping)
    }
  }, [undo])

  if (readOnly) return null
  const label = (way: Way) => {
    const step = next[way]
    return step ? `${t(said[way].name)}: ${stepWords(step, t)}` : t(said[way].name)
  }
  return (
    <div className="flex">
      {(['undo', 'redo'] as const).map((way) => (
        <IconButton
          key={way}
          label={label(way)}
          // Not `disabled`: the last step is often undone from here, and the focus would be lost with it.
          aria-disabled={next[way] === null}
          onClick={() => turn(way)}
          className="aria-disabled:opacity-40"
        >
          {way === 'undo' ? <Undo2 size={18} aria-hidden /> : <Redo2 size={18} aria-hidden />}
        </IconButton>
      ))}
    </div>
  )
}

/** A card that is drawn anew in another place, or not at all, has the focus no more: it goes there, or stays near. */
const keepFocus = (cardId: string): void => {
  if (document.activeElement === document.body) return
  requestAnimationFrame(() => document.activeElement === document.body && focusCard(cardId))
}

/** Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y, wherever these letters are on the keyboard: «я» and «н» are on them too. */
const wayOf = ({ ctrlKey, metaKey, altKey, shiftKey, key, code }: KeyboardEvent): Way | null => {
  if (!(ctrlKey || metaKey) || altKey) return null
  const letter = /^[a-z]$/i.test(key) ? key.toLowerCase() : code.replace('Key', '').toLowerCase()
  if (letter === 'z') return shiftKey ? 'redo' : 'undo'
  return letter === 'y' && !shiftKey ? 'redo' : null
}

/** Fields, editors and dialogs have an undo of their own, or ask something first. */
const isTypedInto = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  (target.closest(
    'input:not([type="checkbox"], [type="radio"]), textarea, select, [role="dialog"], [role="menu"]',
  ) !== null ||
    (target instanceof HTMLElement && target.isContentEditable))

/** The names of everybody who has been here since the page was opened, by their Yjs client. */
const useNames = (people: BoardPerson[]) => {
  const names = useRef(new Map<string, string>())
  useEffect(() => {
    for (const { key, name } of people) names.current.set(key, name)
  }, [people])
  return (client: number) => names.current.get(String(client))
}
