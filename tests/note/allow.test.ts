import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { noteAttributes } from '@/domain/note/noteAttributes'
import { deepestNode, largestNote, longestText, widestTable } from '@/domain/note/noteLimits'
import { examine } from '@/server/documents/inspect/examine'
import { noteSchema } from './NoteWriter'

const element = (
  name: string,
  attributes: Record<string, unknown> = {},
  ...children: (Y.XmlElement | Y.XmlText)[]
) => {
  const made = new Y.XmlElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value as string)
  made.insert(0, children)
  return made
}
const text = (...delta: { insert: string | object; attributes?: object }[]) => {
  const made = new Y.XmlText()
  made.applyDelta(delta)
  return made
}
const paragraph = (words = 'текст') => element('paragraph', {}, text({ insert: words }))
const marked = (attributes: object) => element('paragraph', {}, text({ insert: 'текст', attributes }))

/** `note` is asked for only by those who take it for what it is. */
type Write = (note: () => Y.XmlFragment, doc: Y.Doc) => unknown
const put =
  (...nodes: Y.XmlElement[]): Write =>
  (note) =>
    note().insert(0, nodes)

/** What becomes of an update to a note in which one paragraph stands. */
const verdictOf = (write: Write) => {
  const server = new Y.Doc()
  server.getXmlFragment('default').insert(0, [paragraph('начало')])
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(server))
  const before = Y.encodeStateVector(doc)
  doc.transact(() => write(() => doc.getXmlFragment('default'), doc))
  const found = examine.note(Y.encodeStateAsUpdate(doc, before), server)
  if (found.verdict !== 'new') return found.verdict === 'refused' ? found.refusal : null
  return found.refusal()
}

const deep = (levels: number): Y.XmlElement => {
  let node = paragraph()
  for (let level = 0; level < levels; level++) node = element('blockquote', {}, node)
  return node
}
const row = (cells: number) =>
  element('tableRow', {}, ...Array.from({ length: cells }, () => element('tableCell', {}, paragraph('x'))))

describe('S2 a note takes', () => {
  const allowed: [string, Write][] = [
    ['a paragraph', put(paragraph())],
    ['headings of two levels', put(element('heading', { level: 2 }), element('heading', { level: 3 }))],
    ['every mark', put(marked({ bold: {}, italic: {}, underline: {}, strike: {} }))],
    [
      'links to sites, mail and telephones',
      put(
        ...['https://a.example/п?q=1#x', 'http://a.example', 'mailto:a@b.example', 'tel:+73512000000'].map(
          (href) => marked({ link: { href } }),
        ),
      ),
    ],
    [
      'lists in lists',
      put(
        element(
          'bulletList',
          {},
          element(
            'listItem',
            {},
            paragraph(),
            element('orderedList', { start: 3, type: 'a' }, element('listItem', {}, paragraph())),
          ),
        ),
      ),
    ],
    ['checklists', put(element('taskList', {}, element('taskItem', { checked: true }, paragraph())))],
    [
      'tables',
      put(
        element(
          'table',
          {},
          element('tableRow', {}, element('tableHeader', { colspan: 2, rowspan: 1 }, paragraph())),
        ),
      ),
    ],
    ['a quotation', put(element('blockquote', {}, paragraph()))],
    [
      'a line break and a mention',
      put(
        element(
          'paragraph',
          {},
          text({ insert: 'a' }),
          element('hardBreak'),
          element('mention', { id: 'person-1' }),
        ),
      ),
    ],
    ['a text of the longest', put(paragraph('x'.repeat(longestText)))],
    ['nodes as deep as they may be', put(deep(deepestNode - 1))],
    ['a table as wide as it may be', put(element('table', {}, row(widestTable)))],
    ['deletions of anything', (note) => note().delete(0, 1)],
    ['an attribute taken away', (note) => (note().get(0) as Y.XmlElement).removeAttribute('level')],
  ]
  it.each(allowed)('%s', (_what, write) => {
    expect(verdictOf(write)).toBeNull()
  })
})

describe('S2 a note refuses', () => {
  const refused: [string, string, Write][] = [
    ['an image', 'unknown-node', put(element('image', { src: 'https://elsewhere.example/a.png' }))],
    ['a script', 'unknown-node', put(element('script'))],
    ['a node named like a prototype', 'unknown-node', put(element('__proto__'))],
    ['a node named text', 'unknown-node', put(element('paragraph', {}, element('text')))],
    ['a document in the document', 'misplaced-node', put(element('doc'))],
    ['an item without its list', 'misplaced-node', put(element('listItem', {}, paragraph()))],
    ['a cell without its table', 'misplaced-node', put(element('tableCell', {}, paragraph()))],
    ['a paragraph in a paragraph', 'misplaced-node', put(element('paragraph', {}, paragraph()))],
    ['text outside of paragraphs', 'misplaced-text', (note) => note().insert(0, [text({ insert: 'x' })])],
    ['text in a list', 'misplaced-text', put(element('bulletList', {}, text({ insert: 'x' })))],
    ['a mark that notes do not have', 'unknown-mark', put(marked({ code: {} }))],
    ['a mark with a hash', 'unknown-mark', put(marked({ 'bold--abcdefgh': {} }))],
    ['a mark named like a prototype', 'unknown-mark', put(marked({ ['__proto__x']: {} }))],
    ['a mark with more than it has', 'bad-value', put(marked({ bold: { style: 'color: red' } }))],
    ['a mark that is none', 'bad-value', put(marked({ bold: true }))],
    ...[
      'javascript:alert(1)',
      'JavaScript:alert(1)',
      ' javascript:alert(1)',
      'java\tscript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'file:///etc/passwd',
      '//elsewhere.example',
      '/roadmaps',
      'https://a.example/\u202e',
      `https://a.example/${'x'.repeat(2000)}`,
      '',
      7,
      null,
    ].map((href): [string, string, Write] => [
      `a link to ${JSON.stringify(href)?.slice(0, 40)}`,
      'bad-value',
      put(marked({ link: { href } })),
    ]),
    [
      'a link with a target',
      'bad-value',
      put(marked({ link: { href: 'https://a.example', target: '_self' } })),
    ],
    ['a link without an address', 'bad-value', put(marked({ link: {} }))],
    ['a heading of the first level', 'bad-value', put(element('heading', { level: 1 }))],
    ['a level in letters', 'bad-value', put(element('heading', { level: '2' }))],
    [
      'a tick that is no tick',
      'bad-value',
      put(element('taskList', {}, element('taskItem', { checked: 'yes' }))),
    ],
    [
      'a cell without end',
      'bad-value',
      put(element('table', {}, element('tableRow', {}, element('tableCell', { colspan: 1_000_000 })))),
    ],
    [
      'a mention by name',
      'unknown-attribute',
      put(element('paragraph', {}, element('mention', { id: 'a', label: 'Ромашкина А. П.' }))),
    ],
    [
      'a mention of what is no id',
      'bad-value',
      put(element('paragraph', {}, element('mention', { id: 'Ромашкина' }))),
    ],
    [
      'an attribute that means something to a browser',
      'unknown-attribute',
      put(element('paragraph', { onclick: 'alert(1)' })),
    ],
    ['an attribute named like a prototype', 'unknown-attribute', put(element('heading', { constructor: 2 }))],
    ['a style', 'unknown-attribute', put(element('paragraph', { style: 'position:fixed' }))],
    ['an attribute that holds a document', 'foreign-shape', put(element('heading', { level: new Y.Doc() }))],
    ['an attribute that holds a map', 'foreign-shape', put(element('heading', { level: new Y.Map() }))],
    [
      'an attribute of a text',
      'foreign-shape',
      (note) => ((note().get(0) as Y.XmlElement).get(0) as Y.XmlText).setAttribute('a', 1),
    ],
    ['an attribute of the root', 'foreign-shape', (_note, doc) => doc.getMap('default').set('a', 1)],
    ['an embedded thing', 'foreign-shape', put(element('paragraph', {}, text({ insert: { image: 'x' } })))],
    ['a hook', 'foreign-shape', (note) => note().insert(0, [new Y.XmlHook('x') as unknown as Y.XmlElement])],
    [
      'a fragment in the fragment',
      'foreign-shape',
      (note) => note().insert(0, [new Y.XmlFragment() as Y.XmlElement]),
    ],
    ['plain text where nodes are', 'foreign-shape', (_note, doc) => doc.getText('default').insert(0, 'x')],
    ['values where nodes are', 'foreign-shape', (_note, doc) => doc.getArray('default').insert(0, [1])],
    ['another root', 'foreign-shape', (_note, doc) => doc.getXmlFragment('other').insert(0, [paragraph()])],
    ['a board', 'foreign-shape', (_note, doc) => doc.getMap('cards').set('a', new Y.Map())],
    ['a NUL', 'bad-text', put(paragraph('a\0b'))],
    ['a text without end', 'too-long', put(paragraph('x'.repeat(longestText + 1)))],
    [
      'a text that grows without end',
      'too-long',
      (note) => ((note().get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(3, 'x'.repeat(longestText - 2)),
    ],
    [
      'a note without end',
      'too-large',
      put(...Array.from({ length: Math.ceil(largestNote / 50_000) }, () => paragraph('x'.repeat(50_000)))),
    ],
    ['nodes in nodes without end', 'too-deep', put(deep(deepestNode))],
    ['a table that is too wide', 'too-many', put(element('table', {}, row(widestTable + 1)))],
  ]
  it.each(refused)('%s', (_what, code, write) => {
    expect(verdictOf(write)?.code).toBe(code)
  })
})

describe('the list of extensions', () => {
  it('has no attribute without a check, and no check without an attribute', () => {
    const attributes = [...Object.values(noteSchema.nodes), ...Object.values(noteSchema.marks)].flatMap(
      ({ name, spec }) => Object.keys(spec.attrs ?? {}).map((key) => `${name}.${key}`),
    )
    const checks = Object.entries(noteAttributes).flatMap(([name, keys]) =>
      Object.keys(keys).map((key) => `${name}.${key}`),
    )
    expect(attributes.toSorted()).toEqual(checks.toSorted())
  })

  it('has no node that two merged edits could break: nothing has to stand before or after anything', () => {
    for (const { name, spec } of Object.values(noteSchema.nodes))
      expect(spec.content ?? '', name).toMatch(/^$|^(\w+|\(\w+( \| \w+)*\))[+*]$/)
  })
})

describe('a large note', () => {
  it('S2 counts what stands in it now, not everything that was ever written', () => {
    const server = new Y.Doc()
    const note = server.getXmlFragment('default')
    for (let round = 0; round < largestNote / 50_000; round++) {
      note.insert(0, [paragraph('x'.repeat(50_000))])
      note.delete(0, 1)
    }
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(server))
    doc.getXmlFragment('default').insert(0, [paragraph()])
    const found = examine.note(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(server)), server)
    expect(found.verdict === 'new' && found.refusal()).toBeNull()
  })
})
