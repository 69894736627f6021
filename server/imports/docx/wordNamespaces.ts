/** WordprocessingML, transitional and strict (ECMA-376 parts 4 and 1). */
const word = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
])

export const isWord = (uri: string) => word.has(uri)

/** Markup compatibility: the same content for newer and for older programs. */
export const isCompatibility = (uri: string) =>
  uri === 'http://schemas.openxmlformats.org/markup-compatibility/2006'

/** ST_OnOff: present means on, unless it says otherwise. */
export const isOn = (value: string | undefined) => !['0', 'false', 'off'].includes(value ?? 'true')
