/** What is promised of the board in a browser, by cards: ms, and bytes. */
export const openingTargets: Record<number, { firstCard: number; idle: number }> = {
  1_000: { firstCard: 350, idle: 1_000 },
  5_000: { firstCard: 500, idle: 1_500 },
}

export const scriptTarget = 300 * 1024

/** At 1,000 cards. */
export const heapTarget = 40 * 1024 * 1024

export const dropTarget = { inList: 16, settled: 100 }

/** 95 of 100 frames: a screen shows 60 a second, and its stamps are a few tenths of a ms off. */
export const frameTarget = 17

/** Until a second browser sees a move or an edit, 95 of 100. */
export const seenTarget = 50

/** The longest that a letter of the search may keep the page busy, 95 of 100. */
export const typingTarget = 16
