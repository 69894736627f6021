import { type Editor, Extension } from '@tiptap/core'
import { Suggestion, type SuggestionProps } from '@tiptap/suggestion'

export type Person = { id: string; name: string }

/** The people who are offered while a name is typed. */
export type Offer = {
  people: Person[]
  /** Which of them Enter takes. */
  active: number
  /** Beside the name that is being typed, inside the note's frame. */
  place: { left: number; top?: number; bottom?: number }
  pick: (person: Person) => void
}

const most = 8
const fold = (text: string) => text.toLocaleLowerCase('ru').replaceAll('ё', 'е')

/** Offers people after an @; what is inserted holds the id alone. `show` is told what to offer, null for nothing. */
export const noteMentions = (people: Person[], show: (offer: Offer | null) => void): Extension =>
  Extension.create({
    name: 'noteMentions',
    addProseMirrorPlugins() {
      return [
        Suggestion<Person>({
          editor: this.editor,
          char: '@',
          allowedPrefixes: [' ', '(', '\u00a0'],
          items: ({ query }) => people.filter(({ name }) => fold(name).includes(fold(query))).slice(0, most),
          command: ({ editor, range, props: { id } }) => insert(editor, range, id),
          render: () => offering(show),
        }),
      ]
    },
  })

const insert = (editor: Editor, range: { from: number; to: number }, id: string) =>
  editor
    .chain()
    .focus()
    .insertContentAt(range, [
      { type: 'mention', attrs: { id } },
      { type: 'text', text: ' ' },
    ])
    .run()

/** Of eight people, in px: where less room is left below, they stand above. */
const tallest = 300
const width = 240

const placeOf = (name: DOMRect | null | undefined, note: HTMLElement): Offer['place'] => {
  const frame = note.closest('[data-note]')?.getBoundingClientRect()
  if (!name || !frame) return { left: 0 }
  const left = Math.max(0, Math.min(name.left - frame.left, frame.width - width))
  return name.bottom + tallest > window.innerHeight
    ? { left, bottom: frame.bottom - name.top + 4 }
    : { left, top: name.bottom - frame.top + 4 }
}

const offering = (show: (offer: Offer | null) => void) => {
  let offered: SuggestionProps<Person> | null = null
  let active = 0
  const tell = () => {
    if (!offered) return show(null)
    const { items, clientRect, command, editor } = offered
    show({ people: items, active, place: placeOf(clientRect?.(), editor.view.dom), pick: command })
  }
  const update = (props: SuggestionProps<Person>) => {
    offered = props
    active = Math.min(active, Math.max(0, props.items.length - 1))
    tell()
  }
  return {
    onStart: (props: SuggestionProps<Person>) => {
      active = 0
      update(props)
    },
    onUpdate: update,
    onExit: () => {
      offered = null
      tell()
    },
    onKeyDown: ({ event }: { event: KeyboardEvent }): boolean => {
      const { items = [], command } = offered ?? {}
      const chosen = items[active]
      switch (event.key) {
        case 'ArrowDown':
        case 'ArrowUp':
          if (items.length === 0) return false
          active = (active + (event.key === 'ArrowDown' ? 1 : items.length - 1)) % items.length
          tell()
          return true
        case 'Enter':
        case 'Tab':
          if (!chosen) return false
          command?.(chosen)
          return true
        default:
          return false
      }
    },
  }
}
