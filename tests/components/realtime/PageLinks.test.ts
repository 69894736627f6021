import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { editCard } from '@/domain/board/editCard'
import { readBoard } from '@/domain/board/readBoard'
import { noteName } from '@/domain/collab/documentName'
import { noteText } from '@/domain/note/noteText'
import { saveStanding } from '@/components/realtime/LinkState'
import { openLinks } from '@/components/realtime/openLinks'
import { PageLinks } from '@/components/realtime/PageLinks'
import { projectDocument } from '@/server/projections/projectDocument'
import { testDatabase } from '@/tests/database/testDatabase'
import { buildMember } from '@/tests/factories/buildMember'
import { liveHub } from '@/tests/realtime/liveHub'
import { ticketFor } from '@/tests/realtime/ticketFor'
import { openLink } from './openLink'

const database = testDatabase()
const live = liveHub()

const write = (doc: Y.Doc, words: string) => {
  const [paragraph, text] = [new Y.XmlElement('paragraph'), new Y.XmlText(words)]
  paragraph.insert(0, [text])
  doc.getXmlFragment('default').push([paragraph])
}

/** A page with a board and the note of its first card, both live. */
const openPage = async () => {
  const { roadmap, author } = await live.build()
  await projectDocument(roadmap.id)
  const { cardId } = await database.prisma.card.findFirstOrThrow({ where: { documentId: roadmap.id } })
  const askTicket = async (document: string) => ({
    kind: 'ticket' as const,
    ...(await ticketFor(author, document)),
  })
  const opened = openLink(live.network, { document: roadmap.name, askTicket })
  const links = new PageLinks(opened.link, (document) => {
    const note = openLink(live.network, { document, askTicket })
    note.leave()
    return note.link
  })
  const leave = links.subscribe(() => undefined)
  const note = links.note(noteName(roadmap.id, cardId))
  const hide = links.show(note)
  await live.network.until(() => links.getState()?.phase === 'live' && note.getState()?.phase === 'live')
  const standing = () => saveStanding(links.getState()!)
  return { roadmap, cardId, links, note, hide, standing, leave: () => (opened.leave(), leave()) }
}

describe('S16 what a page says of saving', () => {
  it('is true for board and note together', async () => {
    const { links, note, standing, leave, hide } = await openPage()
    expect(standing()).toBe('saved')
    write(note.getState()!.doc, 'Договорились')
    expect([standing(), links.getState()?.unsaved]).toEqual(['saving', 1])
    const { doc } = links.getState()!
    editCard(doc, readBoard(doc).cards[0]!.id, { title: 'Иначе' })
    expect(links.getState()?.unsaved).toBe(2)
    await live.network.until(() => standing() === 'saved')
    expect(links.getState()?.savedAt).not.toBeNull()
    hide()
    leave()
  })

  it('is "not saved" while the note is not, though its card was closed, and the note is saved then', async () => {
    const { roadmap, cardId, links, note, hide, standing, leave } = await openPage()
    live.network.cut()
    write(note.getState()!.doc, 'Без связи')
    hide()
    expect(standing()).toBe('unsaved')
    expect(links.copies().map(({ content }) => content)).toEqual([{ note: 'Без связи' }])
    // Whoever opens the card again finds what was typed, not an older state.
    expect(links.note(noteName(roadmap.id, cardId))).toBe(note)
    await live.network.until(() => standing() === 'saved')
    await live.network.until(() => !openLinks.has(note))
    expect(note.getState()).toBeNull()
    const reader = await live.join(await buildMember({ organisationId: roadmap.organisationId }), {
      name: noteName(roadmap.id, cardId),
    })
    expect(noteText(reader.doc)).toBe('Без связи')
    leave()
  })

  it('keeps a refused note for its person after its card was closed', async () => {
    const { links, note, hide, leave } = await openPage()
    note
      .getState()!
      .doc.getXmlFragment('default')
      .push([new Y.XmlElement('image')])
    write(note.getState()!.doc, 'Это жалко')
    hide()
    await live.network.until(() => links.getState()?.asides.length === 1)
    const [aside] = links.getState()!.asides
    expect(aside?.content).toEqual({ note: 'Это жалко' })
    links.dropAside(aside!.id)
    expect(links.getState()?.asides).toEqual([])
    await live.network.until(() => !openLinks.has(note))
    leave()
  })
})
