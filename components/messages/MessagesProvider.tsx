'use client'

import { createContext, useMemo, type ReactNode } from 'react'
import { createTranslate, type Translate } from './createTranslate'
import type { Locale } from './Locale'
import type { Messages } from './MessageKey'

export type MessagesContextValue = { locale: Locale; translate: Translate }

export const MessagesContext = createContext<MessagesContextValue | null>(null)

/** Gives the texts of one language to everything below; the layout hands over the catalogue of the reader's language. */
export const MessagesProvider = (props: { locale: Locale; messages: Messages; children: ReactNode }) => {
  const { locale, messages } = props
  const value = useMemo(() => ({ locale, translate: createTranslate(locale, messages) }), [locale, messages])
  return <MessagesContext value={value}>{props.children}</MessagesContext>
}
