import { IntlMessageFormat } from 'intl-messageformat'
import type { Locale } from './Locale'
import type { MessageKey, Messages } from './MessageKey'

export type MessageValues = Record<string, string | number>

/** Gives a text of the catalogue; values fill its ICU arguments, plurals included. */
export type Translate = (key: MessageKey, values?: MessageValues) => string

const find = (messages: Messages, key: MessageKey): string => {
  let node: unknown = messages
  for (const part of key.split('.')) node = (node as Record<string, unknown> | undefined)?.[part]
  if (typeof node !== 'string') throw new RangeError(`no message ${key}`)
  return node
}

/**
 * The translator of one language; parsed messages are kept, and texts without arguments are not parsed at all.
 * It throws RangeError for a key that is not in the catalogue, which only a key built at run time can be.
 */
export const createTranslate = (locale: Locale, messages: Messages): Translate => {
  const parsed = new Map<MessageKey, IntlMessageFormat>()
  return (key, values) => {
    const message = find(messages, key)
    if (!message.includes('{')) return message
    const format = parsed.get(key) ?? new IntlMessageFormat(message, locale)
    parsed.set(key, format)
    return String(format.format(values))
  }
}
