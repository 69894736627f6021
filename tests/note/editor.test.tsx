// @vitest-environment jsdom
import '../components/browserStubs'
import { act, cleanup, render, screen } from '@testing-library/react'
import type { Editor } from '@tiptap/core'
import { afterEach, describe, expect, it } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { MessagesProvider } from '@/components/messages/MessagesProvider'
import { NoteEditor } from '@/components/note/NoteEditor'
import { asWritten } from '@/domain/collab/asWritten'
import { noteText } from '@/domain/note/noteText'
import ru from '@/messages/ru.json'
import { examine } from '@/server/documents/inspect/examine'

const people = [{ id: 'p1', name: 'Ромашкина А. П.' }]
let opened: Awareness[] = []
afterEach(() => {
  cleanup()
  for (const awareness of opened) awareness.destroy()
  opened = []
})

const draw = (label: string, doc: Y.Doc, readOnly = false) => {
  const awareness = new Awareness(doc)
  opened.push(awareness)
  render(
    <MessagesProvider locale="ru" messages={ru}>
      <NoteEditor doc={doc} awareness={awareness} readOnly={readOnly} people={people} label={label} />
    </MessagesProvider>,
  )
}

/** Somebody's editor of a note; gives the note and the editor itself. */
const open = async (label: string, { readOnly = false, doc = asWritten(new Y.Doc()) } = {}) => {
  draw(label, doc, readOnly)
  const box = await screen.findByRole('textbox', { name: label })
  return { doc, box, editor: (box as HTMLElement & { editor: Editor }).editor }
}

/** What one writes the other has, as by the server. */
const connect = (one: Y.Doc, other: Y.Doc) => {
  one.on(
    'update',
    (update: Uint8Array, origin: unknown) => origin !== 'net' && Y.applyUpdate(other, update, 'net'),
  )
  other.on(
    'update',
    (update: Uint8Array, origin: unknown) => origin !== 'net' && Y.applyUpdate(one, update, 'net'),
  )
}

const do_ = (work: () => unknown) => act(() => void work())

describe('the editor of a note', () => {
  it('S18 undoes what one wrote oneself and leaves what a colleague wrote', async () => {
    const one = await open('Первая')
    const other = await open('Вторая')
    connect(one.doc, other.doc)
    do_(() => one.editor.commands.insertContent('<p>Моё</p>'))
    do_(() => other.editor.commands.insertContentAt(other.editor.state.doc.content.size, '<p>Чужое</p>'))
    expect(noteText(one.doc)).toBe('Моё\nЧужое')
    do_(() => one.editor.commands.undo())
    expect(noteText(one.doc)).toBe('Чужое')
    expect(other.editor.getText()).toContain('Чужое')
    do_(() => one.editor.commands.redo())
    expect(noteText(other.doc)).toBe('Моё\nЧужое')
    do_(() => other.editor.commands.undo())
    expect(noteText(one.doc)).toBe('Моё')
  })

  it('shows people by the names that they have now; the document holds their ids', async () => {
    const { editor, doc, box } = await open('Заметка')
    do_(() =>
      editor.commands.insertContent([
        { type: 'mention', attrs: { id: 'p1' } },
        { type: 'mention', attrs: { id: 'gone' } },
      ]),
    )
    expect(box.textContent).toContain('@Ромашкина А. П.')
    expect(box.textContent).toContain('@бывший участник')
    expect(new TextDecoder().decode(Y.encodeStateAsUpdate(doc))).not.toContain('Ромашкина')
  })

  it('cleans what comes from Word, so that the server takes it', async () => {
    const { editor, doc, box } = await open('Заметка')
    const word = `<h1 style="mso-x:1">План</h1><p class="MsoNormal" onclick="alert(1)"><span style="color:red">Слова
      <b>важные</b></span> <a href="javascript:alert(1)">сюда</a> <a href="https://a.example/x" target="_self">туда</a></p>
      <img src="https://elsewhere.example/a.png"><ol type="disc" start="99999999"><li>раз</li></ol>
      <table><tr><td colspan="5000" align="right" style="width:10cm">ячейка</td></tr></table><script>alert(1)</script>
      <span data-mention="не id">@Кто-то</span>`
    do_(() => editor.view.pasteHTML(word, new Event('paste') as ClipboardEvent))
    const html = box.innerHTML
    for (const good of [
      '<h2>План</h2>',
      '<strong>важные</strong>',
      'href="https://a.example/x"',
      'сюда',
      'раз',
      'ячейка',
    ])
      expect(html).toContain(good)
    for (const bad of [
      'javascript',
      '<img src="https',
      'onclick',
      '5000',
      '99999999',
      'disc',
      'color',
      'не id',
    ])
      expect(html).not.toContain(bad)
    const found = examine.note(Y.encodeStateAsUpdate(doc), new Y.Doc())
    expect(found.verdict === 'new' && found.refusal()).toBeNull()
  })

  it('stops before the server would refuse, and says so', async () => {
    const { editor, doc } = await open('Заметка')
    do_(() => editor.commands.insertContent('Начало'))
    do_(() => editor.commands.insertContent('x'.repeat(70_000)))
    expect(noteText(doc)).toBe('Начало')
    expect(screen.getByRole('alert').textContent).toContain('не помещается')
    do_(() => editor.commands.insertContent('!'))
    expect(noteText(doc)).toBe('Начало!')
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('tells a reader that there is nothing yet, and a writer what a note is for', async () => {
    const hint = (box: HTMLElement) =>
      box.querySelector('[data-placeholder]')?.getAttribute('data-placeholder')
    expect(hint((await open('Чужая', { readOnly: true })).box)).toBe('Заметки пока нет.')
    expect(hint((await open('Своя')).box)).toContain('наберите @')
  })

  it('gives nothing back from a reader, even where the editor has to mend what it draws', async () => {
    const doc = asWritten(new Y.Doc())
    const note = doc.getXmlFragment('default')
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText('Читайте')])
    // Two people have emptied a list: no editor can draw it.
    note.insert(0, [paragraph, new Y.XmlElement('bulletList')])
    const written: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => written.push(update))
    const { box } = await open('Заметка', { readOnly: true, doc })
    expect(box.textContent).toBe('Читайте')
    expect(box.getAttribute('contenteditable')).toBe('false')
    expect(screen.queryByRole('toolbar')).toBeNull()
    expect(written).toEqual([])
    do_(() => (paragraph.get(0) as Y.XmlText).insert(7, ' дальше'))
    expect(box.textContent).toBe('Читайте дальше')
    expect(written).toHaveLength(1)
  })
})

describe('an editor that is older than what stands in a note', () => {
  const future: [string, (note: Y.XmlFragment) => void][] = [
    ['node', (note) => note.insert(0, [new Y.XmlElement('futureBlock')])],
    [
      'mark',
      (note) => {
        const [paragraph, text] = [new Y.XmlElement('paragraph'), new Y.XmlText()]
        text.applyDelta([{ insert: 'Новое', attributes: { futureMark: {} } }])
        paragraph.insert(0, [text])
        note.insert(0, [paragraph])
      },
    ],
  ]
  it.each(future)('S23 says that it does not know a %s, and leaves the note alone', (_what, write) => {
    const doc = asWritten(new Y.Doc())
    write(doc.getXmlFragment('default'))
    const written: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => written.push(update))
    draw('Заметка', doc)
    expect(screen.getByText(/Обновите страницу/)).toBeTruthy()
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(written).toEqual([])
  })
})
