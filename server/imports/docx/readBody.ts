import type { Block } from '@/domain/imports/ImportedDocument'
import { BlockBuilder, type BodyContext } from '@/server/imports/docx/blockBuilder'
import { isCompatibility, isOn, isWord } from '@/server/imports/docx/wordNamespaces'
import { limits } from '@/server/imports/limits'
import { parseXml } from '@/server/imports/parseXml'
import type { Tell } from '@/server/imports/readOffice'

type Opening = (builder: BlockBuilder, value: string | undefined) => void

const columns = (value: string | undefined) =>
  Math.min(Math.max(Math.trunc(Number(value)) || 1, 1), limits.tableColumns)

/** Elements of WordprocessingML that carry meaning; all others are passed through to what they contain. */
const opening: Record<string, Opening> = {
  p: (builder) => builder.startParagraph(),
  pStyle: ({ paragraph }, value) => paragraph && (paragraph.styleId = value ?? null),
  numId: ({ paragraph }, value) => paragraph && (paragraph.numId = value ?? null),
  ilvl: ({ paragraph }, value) => paragraph && (paragraph.level = Number(value)),
  r: (builder) => builder.startRun(),
  b: ({ paragraph }, value) => paragraph?.run && (paragraph.run.bold = isOn(value)),
  vanish: ({ paragraph }, value) => paragraph?.run && (paragraph.run.hidden = isOn(value)),
  tab: (builder) => builder.write('\t'),
  ptab: (builder) => builder.write('\t'),
  br: (builder) => builder.write('\n'),
  cr: (builder) => builder.write('\n'),
  noBreakHyphen: (builder) => builder.write('-'),
  txbxContent: (builder) => builder.startBox(),
  tbl: (builder) => builder.startTable(),
  tr: (builder) => builder.startRow(),
  tblHeader: ({ row }, value) => row && (row.header = isOn(value)),
  gridBefore: ({ row }, value) => row && (row.column += columns(value)),
  tc: (builder) => builder.startCell(),
  gridSpan: ({ cell }, value) => cell && (cell.span = columns(value)),
  vMerge: ({ cell }, value) => cell && (cell.continues = value !== 'restart'),
  hMerge: ({ cell }, value) => cell && (cell.absorbed = value !== 'restart'),
}

const closing: Record<string, (builder: BlockBuilder) => void> = {
  p: (builder) => builder.endParagraph(),
  r: ({ paragraph }) => paragraph && (paragraph.run = null),
  txbxContent: (builder) => builder.endBox(),
  tbl: (builder) => builder.endTable(),
  tr: (builder) => builder.endRow(),
  tc: (builder) => builder.endCell(),
}

/** Earlier states of tracked changes, deleted and moved-away text, embedded objects, page set-up. */
const skipped = new Set(
  'pPrChange rPrChange tblPrChange trPrChange tcPrChange tblPrExChange numberingChange sectPr moveFrom del object'.split(
    ' ',
  ),
)

/**
 * Reads `document.xml` into blocks in one pass. Tracked changes are read as accepted; hidden text and the prompts of
 * empty form fields are left out. Throws ImportError: damaged, forbidden-xml, too-deep, too-many-cells.
 */
export function readBody(bytes: Buffer, context: BodyContext, tell: Tell): Block[] {
  const builder = new BlockBuilder(context)
  let skipDepth = 0
  let inText = false
  const prompts: boolean[] = []
  parseXml(bytes, {
    done: (count) => tell(count / bytes.length),
    open: ({ name, uri, attribute }) => {
      if (skipDepth > 0) skipDepth += 1
      else if (isCompatibility(uri) && name === 'Fallback') skipDepth = 1
      else if (!isWord(uri)) return
      else if (name === 'del' && builder.row) builder.row.deleted = true
      else if (skipped.has(name)) skipDepth = 1
      else if (name === 't') inText = true
      else if (name === 'sdt') prompts.push(false)
      else if (name === 'showingPlcHdr') prompts[prompts.length - 1] = isOn(attribute('val'))
      else opening[name]?.(builder, attribute('val'))
    },
    close: (name, uri) => {
      if (skipDepth > 0) skipDepth -= 1
      else if (!isWord(uri)) return
      else if (name === 't') inText = false
      else if (name === 'sdt') prompts.pop()
      else closing[name]?.(builder)
    },
    text: (text) => {
      if (inText && skipDepth === 0 && !prompts.includes(true)) builder.write(text)
    },
  })
  return builder.blocks
}
