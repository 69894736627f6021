import { Extension } from '@tiptap/core'
import { isChangeOrigin } from '@tiptap/extension-collaboration'
import { Plugin } from '@tiptap/pm/state'
import { cleanPasted } from '@/domain/note/cleanPasted'
import { fitsNote } from '@/domain/note/fitsNote'

/** Word's first heading is the page's here, and what is below the third looks like the third. */
const headings = (html: string): string =>
  html.replaceAll(/<(\/?)h1\b/gi, '<$1h2').replaceAll(/<(\/?)h[4-6]\b/gi, '<$1h3')

/** Lets no edit through that the server would refuse; `full` is told of each, and of the next one that goes. */
export const noteGuard = (full: (isFull: boolean) => void): Extension =>
  Extension.create({
    name: 'noteGuard',
    addProseMirrorPlugins() {
      const { schema } = this.editor
      return [
        new Plugin({
          filterTransaction: (transaction, state) => {
            if (!transaction.docChanged || isChangeOrigin(transaction)) return true
            const goes = fitsNote(transaction.doc) || !fitsNote(state.doc)
            full(!goes)
            return goes
          },
          props: {
            transformPasted: (slice) => cleanPasted(slice, schema),
            transformPastedHTML: headings,
          },
        }),
      ]
    },
  })
