import * as Y from 'yjs'

/** One link: an item, or the part of a run of deleted ones that counts on its own. */
type Link = { item: Y.Item; client: number; clock: number; end: number; origin: Y.ID | null }

const linkOf = (item: Y.Item, offset = 0): Link => {
  const { client, clock } = item.id
  return {
    item,
    client,
    clock: clock + offset,
    end: clock + item.length,
    origin: offset > 0 ? Y.createID(client, clock + offset - 1) : item.origin,
  }
}

const isSame = (a: Y.ID | null, b: Y.ID | null) =>
  a === b || (a !== null && b !== null && a.client === b.client && a.clock === b.clock)

/**
 * All values that one key of a map ever had, in the order that Yjs keeps them: the last one counts, and only the last
 * can be alive. Items of an update are put where Yjs will put them (Item.integrate, for maps: there is never a right
 * origin), without touching the document.
 */
export class Chain {
  /** What counts in the document now. */
  readonly stored: Y.Item | null
  /** Items of the update, in the order in which they were put. */
  readonly added: Y.Item[] = []
  private links: Link[]
  private isWhole = false

  constructor(stored: Y.Item | undefined) {
    this.stored = stored ?? null
    this.links = stored ? [linkOf(stored)] : []
  }

  /** What will count when the update is applied. */
  get last(): Y.Item | null {
    return this.links.at(-1)?.item ?? null
  }

  put(item: Y.Item, offset: number): void {
    this.added.push(item)
    const link = linkOf(item, offset)
    const last = this.links.at(-1)
    const follows = last ? isSame(link.origin, Y.createID(last.client, last.end - 1)) : link.origin === null
    if (follows) this.links.push(link)
    else this.putAmongOthers(link)
  }

  /** Somebody else wrote the key at the same time: the same rules as in Yjs decide who stands to the right. */
  private putAmongOthers(link: Link): void {
    this.unroll()
    let left = link.origin ? this.cutAfter(link.origin) : -1
    const passed = new Set<Link>()
    const rivals = new Set<Link>()
    for (let index = left + 1; index < this.links.length; index++) {
      const other = this.links[index] as Link
      passed.add(other)
      rivals.add(other)
      if (isSame(link.origin, other.origin)) {
        if (other.client >= link.client) break
        left = index
        rivals.clear()
        continue
      }
      const before = other.origin && this.links[this.find(other.origin)]
      if (!before || !passed.has(before)) break
      if (rivals.has(before)) continue
      left = index
      rivals.clear()
    }
    this.links.splice(left + 1, 0, link)
  }

  private find({ client, clock }: Y.ID): number {
    return this.links.findLastIndex(
      (link) => link.client === client && link.clock <= clock && clock < link.end,
    )
  }

  /** The place of the link that ends with this id. Deleted values are kept as runs: Yjs cuts them in the same way. */
  private cutAfter(id: Y.ID): number {
    const index = this.find(id)
    const link = this.links[index]
    if (link && id.clock + 1 < link.end) {
      const rest = { ...link, clock: id.clock + 1, origin: id }
      this.links.splice(index, 1, { ...link, end: id.clock + 1 }, rest)
    }
    return index
  }

  private unroll(): void {
    if (this.isWhole) return
    this.isWhole = true
    const older: Link[] = []
    for (let item = this.stored?.left ?? null; item; item = item.left) older.push(linkOf(item))
    this.links = [...older.reverse(), ...this.links]
  }
}
