import { parseXml } from '@/server/imports/parseXml'
import { isSpreadsheet } from '@/server/imports/xlsx/isSpreadsheet'
import { RichTextReader, type RichText } from '@/server/imports/xlsx/richText'

/** Reads `sharedStrings.xml`: the texts that cells refer to by their place. */
export function readStrings(bytes: Buffer | null): RichText[] {
  const strings: RichText[] = []
  if (!bytes) return strings
  const reader = new RichTextReader()
  parseXml(bytes, {
    open: ({ name, uri, attribute }) => {
      if (isSpreadsheet(uri)) reader.open(name, attribute('val'))
    },
    close: (name, uri) => {
      if (!isSpreadsheet(uri)) return
      reader.close(name)
      if (name === 'si') strings.push(reader.take())
    },
    text: (text) => reader.write(text),
  })
  return strings
}
