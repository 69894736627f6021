import { isOn, isWord } from '@/server/imports/docx/wordNamespaces'
import { parseXml } from '@/server/imports/parseXml'

/** What a paragraph style says about meaning: is it a heading, and which list does it number. */
export type ParagraphStyle = { heading: boolean; bold: boolean; numId: string | null; level: number }

type Draft = Partial<ParagraphStyle> & { basedOn?: string }

const plain: ParagraphStyle = { heading: false, bold: false, numId: null, level: 0 }

/** Reads `styles.xml`: style id -> paragraph style, with what it inherits (`basedOn`) filled in. */
export function readStyles(bytes: Buffer | null): (styleId: string | null) => ParagraphStyle {
  const drafts = bytes ? readDrafts(bytes) : new Map<string, Draft>()
  const resolve = (id: string | null | undefined, seen: ReadonlySet<string>): ParagraphStyle => {
    const draft = id && !seen.has(id) ? drafts.get(id) : undefined
    if (!id || !draft) return plain
    const { basedOn, ...own } = draft
    return { ...resolve(basedOn, new Set([...seen, id])), ...own }
  }
  return (styleId) => resolve(styleId, new Set())
}

function readDrafts(bytes: Buffer): Map<string, Draft> {
  const drafts = new Map<string, Draft>()
  let draft: Draft = {}
  parseXml(bytes, {
    open: ({ name, uri, attribute }) => {
      if (!isWord(uri)) return
      const value = attribute('val')
      if (name === 'style') drafts.set(attribute('styleId') ?? '', (draft = {}))
      else if (name === 'basedOn') draft.basedOn = value
      else if (name === 'name' && /^(?:heading|title|заголовок|название)(?![а-яё])/iu.test(value ?? ''))
        draft.heading = true
      else if (name === 'outlineLvl' && Number(value) < 9) draft.heading = true
      else if (name === 'b') draft.bold = isOn(value)
      else if (name === 'numId') draft.numId = value
      else if (name === 'ilvl') draft.level = Number(value)
    },
  })
  return drafts
}
