/** Between two cards of a column, in px (the class gap-2). */
const gap = 8

/** How tall a card is taken for until any has been drawn, in px. */
const usual = 132

/** The heights of cards that have been drawn; the others are taken to be as tall as those on average. */
export class CardHeights {
  private readonly known = new Map<string, number>()
  private sum = 0

  set(cardId: string, height: number): void {
    if (height <= 0) return
    this.sum += height - (this.known.get(cardId) ?? 0)
    this.known.set(cardId, height)
  }

  /** What a card takes in its column, with the gap behind it. */
  private of(cardId: string): number {
    return gap + (this.known.get(cardId) ?? (this.known.size > 0 ? this.sum / this.known.size : usual))
  }

  /**
   * The cards that stand between two heights of the column, in px from its top: the first and one past the last. Where
   * the column ends above that, as many at its end.
   */
  between(ids: string[], top: number, bottom: number): { from: number; to: number } {
    let [at, from] = [0, 0]
    let y = 0
    for (; at < ids.length && y < bottom; at++) {
      y += this.of(ids[at] ?? '')
      if (y <= top) from = at + 1
    }
    return from === at && at > 0 && top > 0 ? this.between(ids, y - (bottom - top), y) : { from, to: at }
  }

  /** How tall a blank is that stands in place of these cards; the gap behind it is drawn anyway. */
  blank(ids: string[]): number {
    return Math.max(0, ids.reduce((height, id) => height + this.of(id), 0) - gap)
  }
}
