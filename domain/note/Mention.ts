import { Node } from '@tiptap/core'

/** `nameOf`: the name that stands for an id now. The document holds ids only, so that no name is left in it. */
export type MentionOptions = { nameOf: (id: string) => string }

/** Somebody who is mentioned. */
export const Mention = Node.create<MentionOptions>({
  name: 'mention',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: false,
  addOptions: () => ({ nameOf: () => '…' }),
  addAttributes: () => ({
    id: {
      default: null,
      parseHTML: (element: HTMLElement) => element.getAttribute('data-mention'),
      renderHTML: ({ id }: { id?: string }) => ({ 'data-mention': id }),
    },
  }),
  parseHTML: () => [{ tag: 'span[data-mention]' }],
  renderHTML({ node, HTMLAttributes }) {
    return ['span', HTMLAttributes, `@${this.options.nameOf(String(node.attrs['id']))}`]
  },
  renderText({ node }) {
    return `@${this.options.nameOf(String(node.attrs['id']))}`
  },
})
