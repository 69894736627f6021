// @vitest-environment jsdom
import '../browserStubs'
import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { putAside } from '@/components/realtime/Aside'
import type { LinkState } from '@/components/realtime/LinkState'
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

const saveState = () => document.querySelector('[data-save-state]')?.textContent
const cardOf = (title: string) => screen.getByText(title, { selector: 'a' }).closest('li') as HTMLElement

describe('the save state', () => {
  it.each<[Partial<LinkState>, string]>([
    [{ phase: 'connecting', isLoaded: false }, 'Соединяемся…'],
    [{}, 'Всё сохранено'],
    [{ unsaved: 1 }, 'Сохраняется…'],
    [{ mayEdit: false }, 'Только чтение'],
    [{ phase: 'offline' }, 'Нет связи: показано последнее полученное'],
    [{ phase: 'offline', unsaved: 2 }, 'Не сохранено на сервере: не закрывайте страницу'],
    [{ phase: 'offline', unsaved: 2, isKept: true }, 'Не сохранено на сервере, хранится на этом устройстве'],
    [{ phase: 'offline', unsaved: 2, trouble: 'full' }, 'Не сохранено на сервере: не закрывайте страницу'],
    [{ phase: 'overBudget', unsaved: 1 }, 'Сервер просит подождать. Не сохранено: не закрывайте страницу'],
    [{ phase: 'signIn', unsaved: 1 }, 'Не сохранено на сервере: не закрывайте страницу'],
  ])('S16: %o says «%s»', (state, words) => {
    open(state)
    expect(saveState()).toContain(words)
  })

  it('S16: names the time of the acknowledgement, and says it no more when the connection goes', () => {
    const { set } = open({ savedAt: new Date(2026, 10, 22, 9, 5).getTime() })
    expect(saveState()).toContain('Сохранено в 09:05')
    act(() => set({ phase: 'offline', unsaved: 1 }))
    expect(saveState()).not.toContain('Сохранено')
  })
})

describe('the device', () => {
  it.each([
    ['full', 'закончилось место'],
    ['gone', 'удалены'],
    ['unavailable', 'не даёт хранить'],
  ] as const)(
    'S17b: that it keeps nothing more (%s) is told once, and the board stays usable',
    async (trouble, words) => {
      const { set } = open()
      act(() => set({ trouble }))
      expect(screen.getByRole('alert').textContent).toContain(words)
      await userEvent.click(screen.getByRole('button', { name: 'Понятно' }))
      expect(screen.queryByRole('alert')).toBeNull()
      expect(screen.getAllByRole('button', { name: /Добавить мероприятие/ })).not.toEqual([])
    },
  )
})

describe('who is here', () => {
  it('each person once, and a frame with the name on the card that somebody has open', () => {
    const { arrive } = open()
    act(() => arrive('a2', 'Василькова Е. С.', 'order'))
    act(() => arrive('a2', 'Василькова Е. С.', null))
    const here = screen.getByRole('list', { name: 'Сейчас на доске: 2 человека' })
    expect(
      within(here)
        .getAllByRole('listitem')
        .map((item) => item.title),
    ).toEqual(['Ромашкина А. П. (это вы)', 'Василькова Е. С.'])
    expect(within(cardOf('Издать приказ')).getByText('Открыто: Василькова Е. С.')).toBeTruthy()
    expect(within(cardOf('Собирать отчёты')).queryByText(/Открыто/)).toBeNull()
  })

  it('a frame on the field in which somebody is, and the field in which one is oneself is told', async () => {
    const { arrive, focuses } = open()
    await userEvent.click(screen.getByText('Издать приказ', { selector: 'a' }))
    const panel = await screen.findByRole('dialog')
    act(() => arrive('a2', 'Василькова Е. С.', 'order', 'title'))
    const field = within(panel).getByRole('textbox', { name: 'Название' }).closest('[data-field]')
    expect(field?.textContent).toContain('Василькова Е. С.')
    await userEvent.click(within(panel).getByRole('textbox', { name: 'Срок' }))
    expect(focuses.at(-1)).toEqual({ card: 'order', field: 'period' })
  })

  it("one's own second window is oneself: no second face, no frame", () => {
    const { arrive } = open()
    act(() => arrive('me', 'Ромашкина А. П.', 'order'))
    expect(screen.getByRole('list', { name: 'Сейчас на доске: 1 человек' })).toBeTruthy()
    expect(within(cardOf('Издать приказ')).queryByText(/Открыто/)).toBeNull()
  })
})

describe('the address', () => {
  it('says how the board is grouped and which card is open, and follows the back button', async () => {
    const user = userEvent.setup()
    const { focuses } = open()
    await user.click(screen.getByRole('radio', { name: 'По этапам' }))
    expect(location.search).toBe('?view=stage')
    expect(screen.getByRole('heading', { name: 'База наставляемых' })).toBeTruthy()
    await user.click(screen.getByText('Издать приказ', { selector: 'a' }))
    expect(location.search).toBe('?view=stage&card=order')
    expect(await screen.findByRole('dialog')).toBeTruthy()
    expect(focuses.at(-1)).toEqual({ card: 'order', field: null })
    act(() => history.back())
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(location.search).toBe('?view=stage')
    expect(focuses.at(-1)).toEqual({ card: null, field: null })
  })

  it('opens what a link names, and takes an unknown view for the usual one', async () => {
    history.replaceState(null, '', '/roadmaps/1?view=anything&card=survey')
    open()
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'По статусу' }).checked).toBe(true)
    expect(await screen.findByRole('dialog', { name: /Провести анкетирование/ })).toBeTruthy()
  })
})

describe('what cannot go on', () => {
  it('somebody without access sees a sentence instead of the board', () => {
    open({ phase: 'noAccess' })
    expect(screen.getByRole('alert').textContent).toContain('вам больше недоступна')
    expect(screen.queryByText('Издать приказ')).toBeNull()
  })

  it('an outage before the first document is told as one, and never as a refusal', () => {
    open({ phase: 'offline', isLoaded: false })
    expect(screen.getByText(/Сервер пока не отвечает/)).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('with unsaved edits an ended session keeps them in sight and on the page, and nothing can be changed', async () => {
    const { calls } = open({ phase: 'signIn', unsaved: 3 })
    expect(screen.getByRole('alert').textContent).toContain('3 ваши правки не сохранены')
    expect(screen.getByText('Издать приказ')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /Добавить мероприятие/ })).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Я вошёл' }))
    expect(calls.retry).toBe(1)
  })

  it('S2c: what was put aside stays within reach until it was thrown away by name', async () => {
    const user = userEvent.setup()
    const { set, doc, calls } = open()
    const aside = putAside(doc, 'board.1', 'refused')
    act(() => set({ asides: [aside] }))
    expect(screen.getByRole('dialog', { name: 'Сервер не принял часть правок' })).toBeTruthy()
    await user.keyboard('{Escape}')
    expect(calls.dropped).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Показать' }))
    await user.click(screen.getByRole('button', { name: 'Не хранить' }))
    expect(calls.dropped).toEqual([aside.id])
  })

  it('a reader sees everything and is offered nothing', () => {
    open({ mayEdit: false })
    expect(screen.getByText('Издать приказ')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /Добавить|Действия/ })).toBeNull()
    expect(saveState()).toContain('Только чтение')
  })
})
