import { posix } from 'node:path'
import { parseXml } from '@/server/imports/parseXml'
import type { Parts } from '@/server/imports/unpack'

/** One part of an Office file that another one names. `target`: its name in the archive. */
export type Relationship = { id: string; type: string; target: string }

/**
 * What a part refers to (ECMA-376 part 2), in the order of the file; '' is the file itself. Only parts inside the
 * archive are followed. `type` is the last word of the type's address: transitional and strict files differ before it.
 */
export function relationships(parts: Parts, owner: string): Relationship[] {
  const rels = parts.get(posix.join(posix.dirname(owner), '_rels', `${posix.basename(owner)}.rels`))
  const found: Relationship[] = []
  if (!rels) return found
  parseXml(rels, {
    open: ({ name, attribute }) => {
      const target = attribute('Target')
      if (name !== 'Relationship' || target === undefined || attribute('TargetMode') === 'External') return
      const type = attribute('Type') ?? ''
      found.push({
        id: attribute('Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target: posix.resolve('/', posix.dirname(owner), target).slice(1),
      })
    },
  })
  return found
}

/** The part of a type that `owner` refers to, or null where it has none or it is not in the archive. */
export const relatedPart = (parts: Parts, owner: string, type: string): Buffer | null =>
  parts.get(relationships(parts, owner).find((one) => one.type === type)?.target ?? '') ?? null
