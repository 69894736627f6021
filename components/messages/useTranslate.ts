'use client'

import { useMessages } from './useMessages'

/** The translator of the page's language. */
export const useTranslate = () => useMessages().translate
