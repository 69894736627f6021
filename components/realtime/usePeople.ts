'use client'

import { useMemo, useSyncExternalStore } from 'react'
import { colourOf } from '@/domain/collab/presence'
import type { BoardPerson } from '@/components/board/BoardRoadmap'
import type { LiveLink } from './LiveLink'
import type { Other } from './PeopleStore'

/** Who is signed in on this page. */
export type Myself = { accountId: string; name: string }

const nobody: readonly Other[] = []

/** Everybody who has the document open, oneself first. */
export const usePeople = (link: LiveLink, { accountId, name }: Myself): BoardPerson[] => {
  const { subscribe, getOthers } = link.people
  const others = useSyncExternalStore(subscribe, getOthers, () => nobody)
  return useMemo(
    () => [
      {
        key: 'me',
        userId: accountId,
        name,
        colour: colourOf(accountId),
        isMe: true,
        cardId: null,
        field: null,
      },
      ...others.map(({ key, user, card, field }) => ({
        key,
        userId: user.accountId,
        name: user.name,
        colour: user.colour,
        isMe: user.accountId === accountId,
        cardId: card,
        field,
      })),
    ],
    [others, accountId, name],
  )
}
