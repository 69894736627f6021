'use client'

import { useMessages } from './useMessages'

/** The language of the page. */
export const useLocale = () => useMessages().locale
