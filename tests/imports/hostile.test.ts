import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ImportErrorCode } from '@/domain/imports/ImportErrorCode'
import { ImportError } from '@/server/imports/ImportError'
import { readDocument } from '@/server/imports/readDocument'
import { letters, workbookEntries, workbookFile } from '@/tests/imports/factories/workbookFile'
import { p, plainTable, tbl, tc, tr, wordEntries, wordFile } from '@/tests/imports/factories/wordFile'
import { zipOf } from '@/tests/imports/factories/zipOf'

const sample = readFileSync('tests/samples/zlatoust-roadmap.docx')
const ole = (stream: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(512),
  ])
const MB = 1024 * 1024

const refusal = async (bytes: Uint8Array): Promise<ImportErrorCode> => {
  const error: unknown = await readDocument(bytes).then(
    () => new Error('the file was read'),
    (reason: unknown) => reason,
  )
  if (error instanceof ImportError) return error.code
  throw error
}

describe('files that are something else', () => {
  test.each<[string, ImportErrorCode, Buffer]>([
    ['an empty file', 'empty-file', Buffer.alloc(0)],
    ['a .docx behind a password', 'password-protected', ole('EncryptedPackage')],
    ['an old .doc under a new name', 'old-word', ole('WordDocument')],
    ['an old .xls', 'old-excel', ole('Workbook')],
    ['a text for WordPad', 'old-word', Buffer.from('{\\rtf1\\ansi Приказ}')],
    ['a PDF under the name of a .docx', 'pdf', Buffer.from('%PDF-1.7\n1 0 obj')],
    ['a picture', 'unknown-format', Buffer.from('89504e470d0a1a0a', 'hex')],
    ['an .xlsx behind a password', 'password-protected', ole('Workbook EncryptedPackage')],
    ['an old .doc that speaks of a Workbook', 'old-word', ole('WordDocument Workbook')],
    [
      'a page that Excel would open',
      'old-excel',
      Buffer.from('<html xmlns:x="urn:schemas-microsoft-com:office:excel">'),
    ],
    [
      'a binary .xlsb',
      'binary-excel',
      zipOf(
        workbookEntries({ sheets: [] }).map((entry) =>
          entry.name === '_rels/.rels'
            ? { ...entry, bytes: String(entry.bytes).replace('workbook.xml', 'workbook.bin') }
            : entry,
        ),
      ),
    ],
    [
      'an .ods',
      'open-document',
      zipOf([
        { name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.spreadsheet' },
        { name: 'content.xml', bytes: '<a/>' },
        { name: 'META-INF/manifest.xml', bytes: '<a/>' },
      ]),
    ],
    [
      'a presentation',
      'unknown-format',
      zipOf([
        {
          name: '_rels/.rels',
          bytes:
            '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="ppt/a.xml"/></Relationships>',
        },
        {
          name: 'ppt/a.xml',
          bytes: '<p:presentation xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"/>',
        },
      ]),
    ],
    ['an archive of other things', 'unknown-format', zipOf([{ name: 'readme.txt', bytes: 'привет' }])],
    ['an empty archive', 'unknown-format', zipOf([])],
  ])('%s', async (_, code, bytes) => {
    expect(await refusal(bytes)).toBe(code)
  })
})

describe('damaged files', () => {
  test.each([0.2, 0.5, 0.9, 0.999])('cut off at %d of its length', async (part) => {
    expect(await refusal(sample.subarray(0, Math.floor(sample.length * part)))).toBe('damaged')
  })

  test('with a part that is no XML', async () => {
    expect(await refusal(wordFile({ body: '<w:p><w:r>' }))).toBe('damaged')
  })

  test('with bytes that are no text', async () => {
    const entries = wordEntries({ body: '' }).map((entry) =>
      entry.name === 'word/document.xml'
        ? { ...entry, bytes: Buffer.from('<?xml version="1.0"?><a>\xff\xfe\xfa</a>', 'latin1') }
        : entry,
    )
    expect(await refusal(zipOf(entries))).toBe('damaged')
  })

  test('with an encrypted entry', async () => {
    expect(
      await refusal(zipOf(wordEntries({ body: '' }).map((entry) => ({ ...entry, encrypted: true })))),
    ).toBe('password-protected')
  })

  test('with two parts of one name', async () => {
    const entries = wordEntries({ body: p('один') })
    expect(await refusal(zipOf([...entries, ...entries]))).toBe('damaged')
  })

  test('with bytes overwritten anywhere, it is read or refused, never a defect', async () => {
    for (let run = 0; run < 12; run += 1) {
      const bytes = Buffer.from(sample)
      const at = Math.floor((bytes.length / 12) * run)
      randomBytes(24).copy(bytes, at)
      const answer = await readDocument(bytes).then(
        ({ reading }) => reading.kind,
        (error: unknown) => (error instanceof ImportError ? error.code : error),
      )
      expect(
        ['roadmap', 'none', 'damaged', 'unknown-format', 'password-protected', 'too-big-unpacked'],
        `at ${at}`,
      ).toContain(answer)
    }
  })
})

describe('hostile files', () => {
  const spaces = Buffer.alloc(101 * MB, ' ')
  let bomb: Buffer
  beforeAll(() => {
    bomb = zipOf([...wordEntries({ body: '' }), { name: 'word/media/image1.png', bytes: spaces }])
  })

  test('more than 10 MB', async () => {
    expect(await refusal(Buffer.concat([sample, Buffer.alloc(10 * MB)]))).toBe('too-big')
  })

  test('an entry that unpacks to more than 100 MB', async () => {
    expect(bomb.length).toBeLessThan(MB)
    expect(await refusal(bomb)).toBe('too-big-unpacked')
  })

  test('such an entry that claims to be small', async () => {
    const lying = zipOf([
      ...wordEntries({ body: '' }),
      { name: 'word/media/image1.png', bytes: spaces, claimedSize: 5 },
    ])
    expect(['too-big-unpacked', 'damaged']).toContain(await refusal(lying))
  })

  test('many entries of which each is small', async () => {
    const extra = Array.from({ length: 2_000 }, (_, at) => ({ name: `word/media/${at}.png`, bytes: 'x' }))
    expect(await refusal(wordFile({ body: p('Приказ'), extra }))).toBe('too-many-entries')
  })

  test('entities that multiply, and entities from outside', async () => {
    for (const entity of [
      '<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">',
      '<!ENTITY b SYSTEM "file:///etc/passwd">',
    ]) {
      const doctype = `<!DOCTYPE d [${entity}]>`
      expect(await refusal(wordFile({ doctype, body: p('&b;') }))).toBe('forbidden-xml')
    }
  })

  test('elements nested without end', async () => {
    expect(await refusal(wordFile({ body: '<w:p>'.repeat(20_000) }))).toBe('too-deep')
    const nested = Array.from({ length: 300 }).reduce<string>((inner) => tbl(tr(tc(inner + p('')))), p('дно'))
    expect(await refusal(wordFile({ body: nested }))).toBe('too-deep')
  })

  test('a table of 100,000 cells', async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => [String(at), 'Опрос', 'май 2021', 'куратор', ''])
    expect(await refusal(wordFile({ body: plainTable(rows) }))).toBe('too-many-cells')
  })

  test('cells that claim to cover a thousand million columns', async () => {
    const wide = tr(tc(p('Опрос'), '<w:gridSpan w:val="1000000000"/>'), tc(p('куратор')))
    const { reading } = await readDocument(
      wordFile({ body: tbl(...Array.from({ length: 500 }, () => wide)) }),
    )
    expect(reading.kind).toBe('none')
  })

  test('work that never ends is ended', async () => {
    const open = '[bookmark: '.repeat(2_000_000)
    expect(await refusal(wordFile({ body: p(open) }))).toBe('too-slow')
  }, 40_000)

  test('a file from outside is never fetched', async () => {
    const rels = wordEntries({ body: p('') }).map((entry) =>
      entry.name === '_rels/.rels'
        ? {
            ...entry,
            bytes: String(entry.bytes).replace(
              'Target="word',
              'TargetMode="External" Target="http://127.0.0.1/word',
            ),
          }
        : entry,
    )
    expect((await readDocument(zipOf(rels))).reading.kind).toBe('none')
  })
})

describe('hostile workbooks', () => {
  const sheet = (rows: string, after = '') =>
    zipOf(
      workbookEntries({ sheets: [{ name: 'План', rows: [] }] }).map((entry) =>
        entry.name === 'xl/worksheets/sheet1.xml'
          ? {
              ...entry,
              bytes: String(entry.bytes).replace(
                '<sheetData></sheetData>',
                `<sheetData>${rows}</sheetData>${after}`,
              ),
            }
          : entry,
      ),
    )

  test('a sheet that is no XML, and one that is cut off', async () => {
    expect(await refusal(sheet('<row><c>'))).toBe('damaged')
    expect(await refusal(workbookFile({ sheets: [{ name: 'План', rows: [['а']] }] }).subarray(0, 400))).toBe(
      'damaged',
    )
  })

  test('entities that multiply, in the workbook and in a sheet', async () => {
    const doctype = '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
    expect(await refusal(workbookFile({ doctype, sheets: [{ name: 'План', rows: [['а']] }] }))).toBe(
      'forbidden-xml',
    )
  })

  test('more cells than a board could hold', async () => {
    const rows = Array.from({ length: 12_000 }, (_, at) => [at, 'Опрос', 'май 2021', 'куратор', 'приказ'])
    expect(await refusal(workbookFile({ sheets: [{ name: 'План', rows }] }))).toBe('too-many-cells')
  })

  test('few cells that would fill a table of millions', async () => {
    const rows = Array.from({ length: 2_000 }, (_, at) => [
      ...Array.from({ length: at % 60 }, () => null),
      'а',
      'б',
      'в',
    ])
    expect(await refusal(workbookFile({ sheets: [{ name: 'План', rows }] }))).toBe('too-many-cells')
  })

  test('one long text in every cell', async () => {
    const text = 'к'.repeat(30_000)
    const rows = Array.from({ length: 1_000 }, () => [text, text])
    const bytes = workbookFile({ sheets: [{ name: 'План', rows }] })
    expect(bytes.length).toBeLessThan(MB)
    expect(await refusal(bytes)).toBe('too-big-unpacked')
  })

  test('elements nested without end', async () => {
    expect(await refusal(sheet('<row>'.repeat(1_000)))).toBe('too-deep')
  })

  test('merged cells over everything, references to nothing, numbers beyond all dates', async () => {
    const cells = Array.from(
      { length: 40 },
      (_, at) => `<c r="${letters(at)}1" t="s"><v>${at * 1e9}</v></c>`,
    ).join('')
    const merges = `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(2_000)}<mergeCell ref="x"/></mergeCells>`
    const { reading } = await readDocument(
      sheet(`<row r="1">${cells}<c r="?" t="d"><v>не дата</v></c><c t="n"><v>1e400</v></c></row>`, merges),
    )
    expect(reading.kind).toBe('none')
  })

  test('thousands of formatted rows without a word leave nothing behind', async () => {
    const words = [
      ['№', 'Мероприятие', 'Срок', 'Ответственный'],
      [1, 'Опрос', 'май 2021', 'куратор'],
    ]
    const rows = [...words, ...Array.from({ length: 10_000 }, () => [{}, {}, {}, {}])]
    const { reading } = await readDocument(workbookFile({ sheets: [{ name: 'План', rows }] }))
    expect(reading.rows.map(({ title }) => title)).toEqual(['Опрос'])
  })

  test('with bytes overwritten anywhere, it is read or refused, never a defect', async () => {
    const sound = readFileSync('tests/samples/omsk-forms.xlsx')
    for (let run = 0; run < 12; run += 1) {
      const bytes = Buffer.from(sound)
      const at = Math.floor((bytes.length / 12) * run)
      randomBytes(24).copy(bytes, at)
      const answer = await readDocument(bytes).then(
        ({ reading }) => reading.kind,
        (error: unknown) => (error instanceof ImportError ? error.code : error),
      )
      expect(
        ['none', 'damaged', 'unknown-format', 'password-protected', 'too-big-unpacked'],
        `at ${at}`,
      ).toContain(answer)
    }
  })
})
