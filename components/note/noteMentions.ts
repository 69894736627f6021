import { type Editor, Extension } from '@tiptap/core'
import { Suggestion, type SuggestionProps } from '@tiptap/suggestion'

export type Person = { id: string; name: string }

/** The people who are offered while a name is typed. */
export type Offer = {
  people: Person[]
  /** Which of them Enter takes. */
  active: number
  /** Where the name is being typed, in the window. */
  at: DOMRect | null
  pick: (person: Person) => void
}

const most = 8
const fold = (text: string) => text.toLocaleLowerCase('ru').replaceAll('ё', 'е')

/** Offers people after an @; what is inserted holds the id alone. `show` is told what to offer, null for nothing. */
export const noteMentions = (people: () => Person[], show: (offer: Offer | null) => void): Extension =>
  Extension.create({
    name: 'noteMentions',
    addProseMirrorPlugins() {
      return [
        Suggestion<Person>({
          editor: this.editor,
          char: '@',
          allowedPrefixes: [' ', '(', '\u00a0'],
          items: ({ query }) =>
            people()
              .filter(({ name }) => fold(name).includes(fold(query)))
              .slice(0, most),
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

const offering = (show: (offer: Offer | null) => void) => {
  let offered: SuggestionProps<Person> | null = null
  let active = 0
  const tell = () => {
    if (!offered) return show(null)
    const { items, clientRect, command } = offered
    show({ people: items, active, at: clientRect?.() ?? null, pick: command })
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
