import { cookies } from 'next/headers'
import { cache } from 'react'
import en from '@/messages/en.json'
import ru from '@/messages/ru.json'
import { createTranslate } from './createTranslate'
import { toLocale, type Locale } from './Locale'
import type { Messages } from './MessageKey'

const catalogues: Record<Locale, Messages> = { ru, en }

/** The reader's language for server components: locale (cookie `locale`), its catalogue and translator. Once a request. */
export const getTranslate = cache(async () => {
  const locale = toLocale((await cookies()).get('locale')?.value)
  const messages = catalogues[locale]
  return { locale, messages, t: createTranslate(locale, messages) }
})
