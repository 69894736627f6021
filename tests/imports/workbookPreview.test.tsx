// @vitest-environment jsdom
import '@/tests/components/browserStubs'
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ImportContext } from '@/components/imports/ImportContext'
import { ImportPreview } from '@/components/imports/ImportPreview'
import type { Reading } from '@/components/imports/usePreview'
import { MessagesProvider } from '@/components/messages/MessagesProvider'
import { ToastProvider } from '@/components/ui/Toasts'
import { planOfContext } from '@/domain/imports/planOfContext'
import { readRoadmap } from '@/domain/imports/readRoadmap'
import ru from '@/messages/ru.json'
import { readOffice } from '@/server/imports/readOffice'
import { schoolPlan } from './factories/dirtyWorkbooks'
import { workbookFile, type Row } from './factories/workbookFile'

const { push, actions } = vi.hoisted(() => ({
  push: vi.fn<(path: string) => void>(),
  actions: {
    createRoadmapFromImport: vi.fn<(input: { rows: unknown[] }) => Promise<unknown>>(),
    undoImport: vi.fn<(input: unknown) => Promise<unknown>>(),
    discardImport: vi.fn<(input: unknown) => Promise<unknown>>(),
  },
}))
vi.mock('next/navigation', () => ({ useRouter: () => ({ push }) }))
vi.mock('@/server/imports/actions', () => actions)

const show = async (bytes: Buffer) => {
  const reading = readRoadmap(await readOffice(bytes))
  const opened: Reading = {
    id: 'i',
    fileName: 'план.xlsx',
    organisation: { id: 'o', shortName: 'Школа' },
    kind: 'reading',
    reading,
    plan: planOfContext(reading.context, '2026-11-22'),
    today: '2026-11-22',
  }
  render(
    <MessagesProvider locale="ru" messages={ru}>
      <ToastProvider>
        <ImportContext value={() => undefined}>
          <ImportPreview opened={opened} />
        </ImportContext>
      </ToastProvider>
    </MessagesProvider>,
  )
}

const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name })
const items = () => screen.getAllByRole('listitem').filter(({ id }) => id.startsWith('row-'))

beforeEach(() => {
  for (const mock of [push, ...Object.values(actions)]) mock.mockReset()
  actions.createRoadmapFromImport.mockResolvedValue({ ok: true, value: { roadmapId: 'r', isNew: true } })
  actions.undoImport.mockResolvedValue({ ok: true, value: 'undone' })
  actions.discardImport.mockResolvedValue({ ok: true, value: 'discarded' })
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

describe('the preview of a workbook', () => {
  test('says what was left unread, and where each row stands', async () => {
    await show(schoolPlan().bytes)
    const notices = within(screen.getByRole('region', { name: ru.imports.notices.title }))
    expect(notices.getByText(/скрытый столбец пропущен: E \(Заметки завуча\)/)).toBeTruthy()
    expect(notices.getByText('Лист «Черновик» скрыт, поэтому пропущен.')).toBeTruthy()
    const [first, second] = items()
    expect(first?.textContent).toContain('Лист «План», строка 12')
    expect(second?.textContent).toContain(ru.imports.warnings['hidden-row'])
  })

  test('is left without a trace, after a question where something was put right', async () => {
    await show(schoolPlan().bytes)
    await userEvent.click(within(items()[0] as HTMLElement).getByRole('button', { name: /^Не брать/ }))
    await userEvent.click(button(ru.imports.discard))
    expect(actions.discardImport).not.toHaveBeenCalled()
    const question = within(screen.getByRole('dialog', { name: ru.imports.discardTitle }))
    await userEvent.click(question.getByRole('button', { name: ru.imports.discard }))
    expect(actions.discardImport).toHaveBeenCalledWith({ importId: 'i' })
    await vi.waitFor(() => expect(push).toHaveBeenCalledWith('/'))
    expect(await screen.findByText(ru.imports.discarded)).toBeTruthy()
  })

  test('the making of a roadmap can be cancelled: what was made meanwhile is taken back', async () => {
    let finish: (answer: unknown) => void = () => undefined
    actions.createRoadmapFromImport.mockReturnValue(new Promise((resolve) => (finish = resolve)))
    await show(schoolPlan().bytes)
    await userEvent.click(button(ru.imports.create))
    await userEvent.click(button('Отмена'))
    expect(button(ru.imports.cancelling).disabled).toBe(true)
    finish({ ok: true, value: { roadmapId: 'r', isNew: true } })
    expect(await screen.findByText(ru.imports.createCancelled)).toBeTruthy()
    expect(actions.undoImport).toHaveBeenCalledWith({ importId: 'i' })
    expect(push).not.toHaveBeenCalled()
    expect(button(ru.imports.create).disabled).toBe(false)
  })
})

/** The layout that jsdom has not: every row as high as most are, a window that scrolls. */
const withLayout = () => {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(200)
  vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue(1_000_000)
  vi.spyOn(window, 'scrollTo').mockImplementation(((to: ScrollToOptions) => {
    Object.defineProperty(window, 'scrollY', { configurable: true, value: to.top ?? 0 })
    window.dispatchEvent(new Event('scroll'))
  }) as typeof window.scrollTo)
}

describe('the preview of a large file', () => {
  const rows = 240
  const large = () => {
    const head: Row = ['№', 'Мероприятие', 'Сроки', 'Ответственный']
    const body = Array.from({ length: rows }, (_, at): Row => [
      at + 1,
      at === 220 ? null : `Встреча ${at + 1}`,
      at % 2 === 0 ? 'май' : 'июнь 2027',
      'Куратор',
    ])
    return workbookFile({ sheets: [{ name: 'План', rows: [head, ...body] }] })
  }

  test('draws what is in view, makes everything, and leads to what has to be put right', async () => {
    withLayout()
    await show(large())
    expect(screen.getByRole('heading', { name: 'Прочитано 240 мероприятий' })).toBeTruthy()
    expect(items().length).toBeLessThan(30)
    expect(items()[0]?.getAttribute('aria-setsize')).toBe('240')
    // Until the periods are read nothing is made of them.
    expect(button(ru.imports.create).disabled).toBe(true)
    await screen.findByText('240 карточек появится на доске', {}, { timeout: 20_000 })
    expect(within(items()[0] as HTMLElement).getByText('(01.05.2027 – 31.05.2027)')).toBeTruthy()
    expect(screen.queryByText(/без названия/)).toBeNull()
    await userEvent.click(button(/^К первой/))
    await vi.waitFor(() =>
      expect(window.document.activeElement?.textContent).toMatch(/^Исправить: без названия/),
    )
    await userEvent.click(screen.getByLabelText('Выбрать: без названия'))
    await userEvent.click(button('Не брать'))
    await screen.findByText('239 карточек появится на доске', {}, { timeout: 20_000 })
    await userEvent.click(button(ru.imports.create))
    expect(actions.createRoadmapFromImport.mock.calls[0]?.[0].rows).toHaveLength(239)
  })
})
