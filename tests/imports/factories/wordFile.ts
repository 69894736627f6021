import { zipOf, type ZipEntry } from '@/tests/imports/factories/zipOf'

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships'
const prolog = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

const relationships = (...targets: [type: string, target: string][]) =>
  `${prolog}<Relationships xmlns="${packages}">${targets
    .map(([type, target], at) => `<Relationship Id="r${at}" Type="${office}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

type Parts = { body: string; numbering?: string; styles?: string; doctype?: string; extra?: ZipEntry[] }

/** The entries of a .docx around the inner XML of its body (prefix `w:`), numbering and styles. */
export const wordEntries = ({ body, numbering, styles, doctype = '', extra = [] }: Parts): ZipEntry[] => [
  { name: '_rels/.rels', bytes: relationships(['officeDocument', 'word/document.xml']) },
  {
    name: 'word/_rels/document.xml.rels',
    bytes: relationships(['styles', 'styles.xml'], ['numbering', 'numbering.xml']),
  },
  {
    name: 'word/document.xml',
    bytes: `${prolog}${doctype}<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
  },
  { name: 'word/styles.xml', bytes: `${prolog}<w:styles ${namespaces}>${styles ?? ''}</w:styles>` },
  {
    name: 'word/numbering.xml',
    bytes: `${prolog}<w:numbering ${namespaces}>${numbering ?? ''}</w:numbering>`,
  },
  ...extra,
]

export const wordFile = (parts: Parts): Buffer => zipOf(wordEntries(parts))

/** `<w:p>` with a text and, inside, whatever else. */
export const p = (text: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

export const tc = (inner: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`

export const tr = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`

export const tbl = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`

/** A table of plain texts. */
export const plainTable = (rows: readonly string[][]) =>
  tbl(...rows.map((cells) => tr(...cells.map((text) => tc(p(text))))))
