import { CollaborationCaret } from '@tiptap/extension-collaboration-caret'
import type { Awareness } from 'y-protocols/awareness'

/** A colour as the server stamps it; anything else would be a stranger's words in a style. */
const colourOf = ({ colour }: Record<string, unknown>): string =>
  typeof colour === 'string' && /^#[0-9a-f]{6}$/i.test(colour) ? colour : 'currentColor'

/** The carets and selections of others, with the name and colour that the server gives them. */
export const noteCaret = (awareness: Awareness) =>
  CollaborationCaret.configure({
    provider: { awareness },
    render: (user) => {
      const caret = document.createElement('span')
      caret.className = 'note-caret'
      caret.style.borderColor = colourOf(user)
      const label = document.createElement('span')
      label.className = 'note-caret-name'
      label.style.backgroundColor = colourOf(user)
      label.textContent = String(user['name'] ?? '')
      caret.append(label)
      return caret
    },
    selectionRender: (user) => ({
      class: 'note-selection',
      style: `background-color: color-mix(in srgb, ${colourOf(user)} 25%, transparent)`,
    }),
  })
