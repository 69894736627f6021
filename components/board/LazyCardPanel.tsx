'use client'

import type { ComponentProps } from 'react'
import { createLazy } from '@/components/ui/createLazy'
import type { CardPanel } from './CardPanel'

const { Lazy, useAhead } = createLazy(async () => (await import('./CardPanel')).CardPanel)

export const usePanelAhead = useAhead

/** The panel of a card, which does not come with the board but right after it. */
export const LazyCardPanel = (props: ComponentProps<typeof CardPanel>) => (
  <Lazy key={props.cardId} {...props} />
)
