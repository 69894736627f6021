/** The languages of the interface; the first is the default. */
export const locales = ['ru', 'en'] as const

export type Locale = (typeof locales)[number]

/** The locale that a cookie or an account names, or Russian. */
export const toLocale = (value: string | undefined): Locale =>
  locales.find((locale) => locale === value) ?? locales[0]
