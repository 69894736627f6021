// @vitest-environment jsdom
import '../browserStubs'
import { act, cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { LinkState } from '@/components/realtime/LinkState'
import { editCard } from '@/domain/board/editCard'
import { moveCard } from '@/domain/board/moveCard'
import { cardMap } from '@/domain/board/roots'
import { renderLive, standIn } from './renderLive'

let standIns: ReturnType<typeof standIn>[] = []
const open = (change: Partial<LinkState> = {}) => {
  const made = standIn(change)
  standIns.push(made)
  renderLive(made.link)
  return made
}

beforeEach(() => history.replaceState(null, '', '/roadmaps/1'))
afterEach(() => {
  cleanup()
  for (const made of standIns) made.end()
  standIns = []
})

const title = (doc: Y.Doc, id: string) => cardMap(doc, id).get('title')
const toDone = (doc: Y.Doc) => act(() => moveCard(doc, 'order', { status: 'done', after: null }))
const place = (doc: Y.Doc) => String(cardMap(doc, 'order').get('place')).split('|')[0]

describe('undo on the board', () => {
  it('S18: a button says what it would take back, takes it back, and says so', async () => {
    const { doc } = open()
    const button = screen.getByRole('button', { name: 'Отменить' })
    expect(button.getAttribute('aria-disabled')).toBe('true')
    toDone(doc)
    await userEvent.click(screen.getByRole('button', { name: 'Отменить: перенос карточки «Издать приказ»' }))
    expect(place(doc)).toBe('planned')
    expect(screen.getByText('Отменено: перенос карточки «Издать приказ»')).toBeTruthy()
    expect(document.activeElement).toBe(button)
    await userEvent.click(screen.getByRole('button', { name: 'Вернуть: перенос карточки «Издать приказ»' }))
    expect(place(doc)).toBe('done')
  })

  it.each([
    ['{Control>}z{/Control}', '{Control>}{Shift>}z{/Shift}{/Control}'],
    ['{Control>}я{/Control}', '{Control>}y{/Control}'],
  ])('S18: %s takes back and %s does again', async (back, again) => {
    const { doc } = open()
    toDone(doc)
    // What a Russian keyboard sends: the letter differs, the key is the same.
    const press = (keys: string) =>
      keys.includes('я')
        ? document.dispatchEvent(new KeyboardEvent('keydown', { key: 'я', code: 'KeyZ', ctrlKey: true }))
        : userEvent.keyboard(keys)
    await act(async () => void (await press(back)))
    expect(place(doc)).toBe('planned')
    await act(async () => void (await press(again)))
    expect(place(doc)).toBe('done')
  })

  it('S18: in a field the keys are the field’s own', async () => {
    const { doc } = open()
    toDone(doc)
    await userEvent.click(screen.getByText('Собирать отчёты', { selector: 'a' }))
    await userEvent.click(
      within(await screen.findByRole('dialog')).getByRole('textbox', { name: 'Название' }),
    )
    await userEvent.keyboard('{Control>}z{/Control}')
    expect(place(doc)).toBe('done')
  })

  it('S18: what a colleague has changed since stays, and is told with the name', async () => {
    const { doc, arrive } = open()
    act(() => editCard(doc, 'order', { title: 'Моё' }))
    const theirs = new Y.Doc()
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(doc))
    act(() => arrive('a2', 'Василькова Е. С.', null, null, theirs))
    editCard(theirs, 'order', { title: 'Приказ колледжа' })
    act(() => Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirs), 'server'))
    await userEvent.keyboard('{Control>}z{/Control}')
    expect(title(doc, 'order')).toBe('Приказ колледжа')
    expect(
      screen.getAllByText(
        'Не отменено: поле «Название» карточки «Приказ колледжа» уже изменил другой участник: Василькова Е. С.',
      ),
    ).not.toEqual([])
  })

  it('is not there for readers', () => {
    open({ mayEdit: false })
    expect(screen.queryByRole('button', { name: /Отменить/ })).toBeNull()
  })
})
