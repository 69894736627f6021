import { Mark, markPasteRule } from '@tiptap/core'
import { isLinkAddress } from './linkAddress'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    link: {
      /** Makes the selection a link; nothing where the address is none (isLinkAddress). */
      setLink: (href: string) => ReturnType
      unsetLink: () => ReturnType
    }
  }
}

/** A link. Its address is all that the document holds of it; what is pasted with another address loses the link. */
export const Link = Mark.create({
  name: 'link',
  // Before bold and the rest: one link stays one element when a part of it is bold.
  priority: 1000,
  inclusive: false,
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => isLinkAddress(element.getAttribute('href')) && null,
    },
  ],
  renderHTML: ({ HTMLAttributes: { href } }) => [
    'a',
    // Checked here too: what is drawn must be harmless wherever the document came from.
    { ...(isLinkAddress(href) && { href }), target: '_blank', rel: 'noopener noreferrer nofollow' },
    0,
  ],
  addCommands() {
    return {
      setLink:
        (href) =>
        ({ commands }) =>
          isLinkAddress(href) && commands.setMark(this.name, { href }),
      unsetLink:
        () =>
        ({ commands }) =>
          commands.unsetMark(this.name, { extendEmptyMarkRange: true }),
    }
  },
  addPasteRules() {
    return [
      markPasteRule({
        find: /https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)»]/g,
        type: this.type,
        getAttributes: ([href]) => (isLinkAddress(href) ? { href } : false),
      }),
    ]
  },
})
