'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Locale } from '@/components/messages/Locale'
import { useLocale } from '@/components/messages/useLocale'
import { keepPreference } from './keepPreference'
import { toTheme, type Theme } from './Theme'

/**
 * Language and theme of this browser, and how to choose others; what is chosen counts at once, the words follow with
 * the page. `drawn` is the theme that the server has drawn the page with.
 */
export const usePreferences = (drawn: Theme) => {
  const [locale, chooseLocale] = useState(useLocale())
  const router = useRouter()
  const [theme, chooseTheme] = useState(drawn)
  return {
    locale,
    theme,
    setLocale: (value: Locale) => {
      chooseLocale(value)
      keepPreference('locale', value)
      router.refresh()
    },
    /** The server sets the root element from the same cookie. */
    setTheme: (value: string) => {
      const next = toTheme(value)
      chooseTheme(next)
      keepPreference('theme', next)
      if (next === 'system') delete document.documentElement.dataset.theme
      else document.documentElement.dataset.theme = next
    },
  }
}
