import { isWord } from '@/server/imports/docx/wordNamespaces'
import { parseXml } from '@/server/imports/parseXml'

/** One level of a list: `format` as in ST_NumberFormat, `text` with %1…%9 for the counters ("%1.%2."). */
export type ListLevel = { format: string; text: string; start: number }

/** `list`: lists that share their counters; null for an unknown numId. */
export type Numbering = (numId: string) => { list: string; levels: ListLevel[] } | null

type Instance = { abstractId: string; starts: Map<number, number> }

/** Reads `numbering.xml`: numId -> levels, with the starts that an instance overrides. */
export function readNumbering(bytes: Buffer | null): Numbering {
  const abstracts = new Map<string, ListLevel[]>()
  const instances = new Map<string, Instance>()
  if (bytes) read(bytes, abstracts, instances)
  return (numId) => {
    const instance = instances.get(numId)
    const levels = instance && abstracts.get(instance.abstractId)
    if (!levels) return null
    if (instance.starts.size === 0) return { list: `abstract ${instance.abstractId}`, levels }
    const own = levels.map((level, index) => ({ ...level, start: instance.starts.get(index) ?? level.start }))
    return { list: `instance ${numId}`, levels: own }
  }
}

function read(bytes: Buffer, abstracts: Map<string, ListLevel[]>, instances: Map<string, Instance>): void {
  let levels: ListLevel[] = []
  let instance: Instance = { abstractId: '', starts: new Map() }
  let numId = ''
  let level: ListLevel = { format: 'decimal', text: '', start: 1 }
  let overridden: number | null = null
  parseXml(bytes, {
    open: ({ name, uri, attribute }) => {
      if (!isWord(uri)) return
      const value = attribute('val') ?? ''
      if (name === 'abstractNum') abstracts.set(attribute('abstractNumId') ?? '', (levels = []))
      else if (name === 'num') numId = attribute('numId') ?? ''
      else if (name === 'abstractNumId')
        instances.set(numId, (instance = { abstractId: value, starts: new Map() }))
      else if (name === 'lvlOverride') overridden = Number(attribute('ilvl'))
      else if (name === 'startOverride' && overridden !== null) instance.starts.set(overridden, Number(value))
      else if (name === 'lvl' && overridden === null) {
        level = { format: 'decimal', text: '', start: 1 }
        const index = Number(attribute('ilvl'))
        if (index >= 0 && index < 9) levels[index] = level
      } else if (name === 'start') level.start = Number(value)
      else if (name === 'numFmt') level.format = value
      else if (name === 'lvlText') level.text = value
    },
    close: (name, uri) => {
      if (name === 'lvlOverride' && isWord(uri)) overridden = null
    },
  })
}
