import { Mark, markPasteRule } from '@tiptap/core'
import { isLinkAddress } from './linkAddress'

/**
 * A link. Its address is all that the document holds of it; what is pasted with another address loses the link. Tiptap's
 * own keeps more in the document and would have to be told to leave each of it out.
 */
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
        ({ href }) =>
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
