'use client'

import { useRouter } from 'next/navigation'
import { useState, useSyncExternalStore } from 'react'
import type { Locale } from '@/components/messages/Locale'
import { useLocale } from '@/components/messages/useLocale'
import { keepPreference } from './keepPreference'
import { toTheme, type Theme } from './Theme'

const listeners = new Set<() => void>()

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const themeOfPage = () => toTheme(document.documentElement.dataset.theme)

/** The server sets the root element from the same cookie. */
const setTheme = (value: string) => {
  const theme = toTheme(value)
  keepPreference('theme', theme)
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  for (const listener of listeners) listener()
}

/** Language and theme of this browser, and how to choose others. `drawn` is the theme that the server drew the page with. */
export const usePreferences = (drawn: Theme) => {
  const spoken = useLocale()
  const router = useRouter()
  const theme = useSyncExternalStore(subscribe, themeOfPage, () => drawn)
  const [chosen, choose] = useState<{ instead: Locale; locale: Locale } | null>(null)
  // A choice counts at once; the words follow with the page, and then the page says it.
  if (chosen && chosen.instead !== spoken) choose(null)
  return {
    locale: chosen?.instead === spoken ? chosen.locale : spoken,
    theme,
    setLocale: (locale: Locale) => {
      choose({ instead: spoken, locale })
      keepPreference('locale', locale)
      router.refresh()
    },
    setTheme,
  }
}
