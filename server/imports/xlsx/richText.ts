import { isOn } from '@/server/imports/docx/wordNamespaces'

/** The words of a string of a workbook. `bold`: null where that is left to the cell. */
export type RichText = { text: string; bold: boolean | null }

/** What XML has no place for stands as `_x000D_`; an underscore that would look like it as `_x005F_`. */
const escaped = /_x([0-9A-Fa-f]{4})_/gu

/** Gathers a string (`si` in the shared strings, `is` in a cell) from what stands inside: runs, phonetic hints left out. */
export class RichTextReader {
  private text = ''
  private readonly looks = new Set<boolean | null>()
  private run: boolean | null = null
  private inText = false
  private phonetic = false

  open(name: string, value: string | undefined): void {
    if (name === 'r') this.run = null
    else if (name === 'rPr') this.run = false
    else if (name === 'b') this.run = isOn(value)
    else if (name === 'rPh') this.phonetic = true
    else if (name === 't') this.inText = !this.phonetic
  }

  close(name: string): void {
    if (name === 'rPh') this.phonetic = false
    else if (name === 't') this.inText = false
  }

  write(text: string): void {
    if (!this.inText) return
    this.text += text
    if (text.trim() !== '') this.looks.add(this.run)
  }

  /** What was gathered; begins anew. */
  take(): RichText {
    const text = this.text
      .replace(escaped, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
      .replace(/\r\n?/gu, '\n')
    const bold = this.looks.has(false) ? false : this.looks.has(null) || this.looks.size === 0 ? null : true
    this.text = ''
    this.looks.clear()
    this.run = null
    return { text, bold }
  }
}
