/** Longer addresses are not typed by people; browsers cut many of them off as well. */
export const longestAddress = 2000

const allowed = /^(?:https?:\/\/[^\s/]|mailto:[^\s]|tel:[+\d])/i
// Browsers drop tabs and line breaks from addresses, so that "java\tscript:" would run: none of them may be there.
const hidden = new RegExp('[\\p{Cc}\\p{Z}\\p{Cf}\\p{Cs}]', 'u')

/** Whether a link of a note may lead there: http, https, mailto and tel, and nothing that a browser reads otherwise. */
export const isLinkAddress = (address: unknown): address is string =>
  typeof address === 'string' &&
  address.length <= longestAddress &&
  allowed.test(address) &&
  !hidden.test(address) &&
  URL.canParse(address)

/** The address that somebody meant who typed it: a bare site or mail address is completed. Null where it is none. */
export const asLinkAddress = (typed: string): string | null => {
  const text = typed.trim()
  const meant = /^[a-z][a-z\d+.-]*:(?!\d)/i.test(text)
    ? text
    : /^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(text)
      ? `mailto:${text}`
      : /^[^\s/]+\.[^\s/]{2,}/.test(text)
        ? `https://${text}`
        : text
  return isLinkAddress(meant) ? meant : null
}
