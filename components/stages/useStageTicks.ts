'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { MessageKey } from '@/components/messages/MessageKey'
import type { Result } from '@/server/actions/Result'
import { readStageTicks, tickStageDocument } from '@/server/roadmaps/actions'
import type { StageTick } from '@/server/roadmaps/readStageTicks'

/** How often what colleagues tick is asked for while one looks at it, in ms. */
const pause = 5_000

type Ticks = { ticks: StageTick[] | null; failure: MessageKey | null }

/** Which documents of the stage plan are there, followed while it is on the screen, and how to tick one. */
export const useStageTicks = (roadmapId: string) => {
  const [found, setFound] = useState<Ticks>({ ticks: null, failure: null })
  const latest = useRef(0)
  const ask = useCallback(async (question: () => Promise<Result<StageTick[]>>): Promise<void> => {
    const mine = ++latest.current
    const result = await question().catch(() => ({ ok: false, message: 'errors.offline' }) as const)
    if (mine !== latest.current) return
    setFound(({ ticks }) =>
      result.ok ? { ticks: result.value, failure: null } : { ticks, failure: result.message as MessageKey },
    )
  }, [])
  useEffect(() => {
    const read = () => {
      if (document.visibilityState === 'visible') void ask(() => readStageTicks({ roadmapId }))
    }
    read()
    const timer = setInterval(read, pause)
    return () => clearInterval(timer)
  }, [roadmapId, ask])
  const tick = useCallback(
    (stage: number, place: number, isThere: boolean) =>
      ask(() => tickStageDocument({ roadmapId, stage, document: place, isThere })),
    [roadmapId, ask],
  )
  return { ...found, tick }
}
