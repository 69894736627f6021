'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { MessageKey } from '@/components/messages/MessageKey'
import { readCardHistory } from '@/server/roadmaps/actions'
import type { CardHistory } from '@/server/roadmaps/readCardHistory'

/** Rows follow an edit within a second (S13); a little later its fact can be read. In ms. */
const factsFollow = 1_500

export type ReadHistory = { history: CardHistory | null; failure: MessageKey | null; read: () => void }

/**
 * The history of a card: read when it is wanted, and again after the card has changed (`version` is another object
 * then). What was read before stays in sight while it is read anew, and where that fails.
 */
export const useCardHistory = (
  card: { roadmapId: string; cardId: string },
  { isWanted, version }: { isWanted: boolean; version: unknown },
): ReadHistory => {
  const { roadmapId, cardId } = card
  const [found, setFound] = useState<Omit<ReadHistory, 'read'>>({ history: null, failure: null })
  const latest = useRef(0)
  const read = useCallback(() => {
    const mine = ++latest.current
    void readCardHistory({ roadmapId, cardId })
      .catch(() => ({ ok: false, message: 'errors.offline' }) as const)
      .then((result) => {
        if (mine !== latest.current) return
        setFound(({ history }) =>
          result.ok
            ? { history: result.value, failure: null }
            : { history, failure: result.message as MessageKey },
        )
      })
  }, [roadmapId, cardId])
  const seen = useRef(version)
  useEffect(() => {
    if (!isWanted) return
    const timer = setTimeout(read, seen.current === version ? 0 : factsFollow)
    seen.current = version
    return () => clearTimeout(timer)
  }, [isWanted, version, read])
  return { ...found, read }
}
