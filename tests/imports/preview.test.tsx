// @vitest-environment jsdom
import '@/tests/components/browserStubs'
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { AlreadyImported } from '@/components/imports/AlreadyImported'
import { ImportContext } from '@/components/imports/ImportContext'
import { ImportedNotice } from '@/components/imports/ImportedNotice'
import { ImportPreview } from '@/components/imports/ImportPreview'
import type { Reading } from '@/components/imports/usePreview'
import { MessagesProvider } from '@/components/messages/MessagesProvider'
import { ToastProvider } from '@/components/ui/Toasts'
import { planOfContext } from '@/domain/imports/planOfContext'
import { readRoadmap } from '@/domain/imports/readRoadmap'
import type { ReadingChoices } from '@/domain/imports/RoadmapReading'
import ru from '@/messages/ru.json'
import { documentOf, table } from '@/tests/imports/factories/blocks'

const { push, refresh, actions } = vi.hoisted(() => ({
  push: vi.fn<(path: string) => void>(),
  refresh: vi.fn<() => void>(),
  actions: {
    readImportAgain: vi.fn<(input: { choices: ReadingChoices }) => Promise<unknown>>(),
    createRoadmapFromImport: vi.fn<(input: Record<string, unknown>) => Promise<unknown>>(),
    undoImport: vi.fn<(input: unknown) => Promise<unknown>>(),
  },
}))
vi.mock('next/navigation', () => ({ useRouter: () => ({ push, refresh }) }))
vi.mock('@/server/imports/actions', () => actions)

const document = documentOf(
  'ПРИКАЗ',
  'от 18.11.2020 № 370',
  'Дорожная карта внедрения наставничества на 2020-2021 учебный год',
  table(
    ['№', 'Мероприятие', 'Сроки', 'Ответственные', 'Вид документа'],
    [{ text: 'I. Подготовка', span: 5 }],
    ['1', 'Издание\nприказа', 'ноябрь', 'Директор', 'Приказ'],
    ['2', 'Родительское собрание', '', 'Классные руководители, куратор', ''],
    [{ text: 'II. Работа', span: 5 }],
    ['1', 'Регулярные встречи пар', 'январь 2021', 'Куратор', ''],
  ),
)

const opened = (choices: ReadingChoices = {}): Reading => {
  const reading = readRoadmap(document, choices)
  const plan = planOfContext(reading.context, '2026-11-22')
  const organisation = { id: 'o', shortName: 'Школа' }
  return {
    id: 'i',
    fileName: 'приказ.docx',
    organisation,
    kind: 'reading',
    reading,
    plan,
    today: '2026-11-22',
  }
}

const show = (children: React.ReactNode) =>
  render(
    <MessagesProvider locale="ru" messages={ru}>
      <ToastProvider>
        <ImportContext value={() => undefined}>{children}</ImportContext>
      </ToastProvider>
    </MessagesProvider>,
  )

const row = (words: string) => {
  const found = screen
    .getAllByRole('listitem')
    .find(({ id, textContent }) => id && textContent?.includes(words))
  if (!found) throw new Error(`no row with ${words}`)
  return within(found)
}
const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name })
const asked = (at = 0) => actions.createRoadmapFromImport.mock.calls[at]?.[0] as Record<string, never>

beforeEach(() => {
  for (const mock of [push, refresh, ...Object.values(actions)]) mock.mockReset()
  actions.createRoadmapFromImport.mockResolvedValue({ ok: true, value: { roadmapId: 'r', isNew: true } })
})
afterEach(cleanup)

describe('the preview', () => {
  test('shows each row beside its original, with doubts in words', () => {
    show(<ImportPreview opened={opened()} />)
    expect(screen.getByRole('heading', { name: 'Прочитано 3 мероприятия' })).toBeTruthy()
    const first = row('Издание приказа')
    expect(first.getByText('Издание\nприказа', { normalizer: (text) => text })).toBeTruthy()
    expect(first.getByText('(01.11.2020 – 30.11.2020)')).toBeTruthy()
    expect(first.getByText(ru.imports.warnings['year-inferred'])).toBeTruthy()
    expect(row('Родительское').getByText(ru.imports.warnings['no-period'])).toBeTruthy()
    expect(row('Родительское').getByText('Классные руководители')).toBeTruthy()
  })

  test('creates what it shows, once, says where it is and offers to undo', async () => {
    let finish: (answer: unknown) => void = () => undefined
    actions.createRoadmapFromImport.mockReturnValue(new Promise((resolve) => (finish = resolve)))
    actions.undoImport.mockResolvedValue({ ok: true, value: 'undone' })
    show(<ImportPreview opened={opened()} />)
    await userEvent.click(button('Создать дорожную карту'))
    await userEvent.click(button('Создаём…'))
    expect(actions.createRoadmapFromImport).toHaveBeenCalledTimes(1)
    expect(asked()).toMatchObject({
      importId: 'i',
      title: 'Дорожная карта внедрения наставничества на 2020-2021 учебный год',
      plan: { kind: 'schoolYear', start: 2020 },
      order: { number: '370', date: '2020-11-18' },
      arrangement: 'sections',
      choices: { tables: {} },
      rows: [
        { row: 0, section: 'I. Подготовка', title: 'Издание приказа', documentKind: 'Приказ' },
        { row: 1, responsible: 'Классные руководители, куратор', period: { text: '' } },
        { row: 2, section: 'II. Работа', period: { text: 'январь 2021' } },
      ],
    })
    finish({ ok: true, value: { roadmapId: 'r', isNew: true } })
    await vi.waitFor(() => expect(push).toHaveBeenCalledWith('/roadmaps/r'))
    cleanup()
    show(<ImportedNotice />)
    expect(await screen.findByText('Дорожная карта создана из файла «приказ.docx»')).toBeTruthy()
    button('Отменить импорт').focus()
    await userEvent.keyboard('{Enter}')
    expect(actions.undoImport).toHaveBeenCalledWith({ importId: 'i' })
    expect(await screen.findByText(ru.imports.undone)).toBeTruthy()
    expect(push).toHaveBeenLastCalledWith('/imports/i')
  })

  test('keeps everything and says why where it was not created', async () => {
    actions.createRoadmapFromImport
      .mockResolvedValueOnce({ ok: false, code: 'outage', message: 'errors.outage' })
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
    show(<ImportPreview opened={opened()} />)
    await userEvent.click(button('Создать дорожную карту'))
    expect((await screen.findByRole('alert')).textContent).toBe(ru.errors.outage)
    await userEvent.click(button('Создать дорожную карту'))
    expect(await screen.findByText(ru.errors.offline)).toBeTruthy()
    expect(push).not.toHaveBeenCalled()
    expect(row('Издание приказа')).toBeTruthy()
  })

  test('takes edits of cells, and gives the focus back to where they began', async () => {
    show(<ImportPreview opened={opened()} />)
    await userEvent.click(row('Родительское').getByRole('button', { name: /^Исправить/ }))
    const form = within(screen.getByRole('group', { name: 'Исправить строку: Родительское собрание' }))
    expect(window.document.activeElement).toBe(form.getByLabelText('Мероприятие'))
    await userEvent.type(form.getByLabelText('Мероприятие'), ' в 9 классах')
    await userEvent.type(form.getByLabelText('Срок'), 'ежемесячно')
    await userEvent.type(form.getByLabelText('Правильное прочтение'), 'до 25 декабря{Escape}')
    const edited = row('Родительское собрание в 9 классах')
    expect(edited.getByText('исправлено')).toBeTruthy()
    expect(edited.getByText(/до 25\.12\.2020/)).toBeTruthy()
    expect(edited.queryByText(ru.imports.warnings['no-period'])).toBeNull()
    expect(window.document.activeElement).toBe(edited.getByRole('button', { name: /^Исправить/ }))
    await userEvent.click(button('Создать дорожную карту'))
    expect(asked().rows).toMatchObject([
      {},
      {
        title: 'Родительское собрание в 9 классах',
        period: { text: 'ежемесячно', override: 'до 25 декабря' },
      },
      {},
    ])
  })

  test('does not create cards without a title, and leads to the first', async () => {
    show(<ImportPreview opened={opened()} />)
    await userEvent.click(row('Родительское').getByRole('button', { name: /^Исправить/ }))
    await userEvent.clear(screen.getByRole('textbox', { name: 'Мероприятие' }))
    await userEvent.click(button('Готово'))
    expect(button('Создать дорожную карту').disabled).toBe(true)
    expect(screen.getByText('Осталась 1 строка, которую нужно исправить')).toBeTruthy()
    await userEvent.click(button('К первой'))
    expect(window.document.activeElement?.textContent).toMatch(/^Исправить: без названия/)
    await userEvent.click(row('без названия').getByRole('button', { name: /^Не брать/ }))
    expect(button('Создать дорожную карту').disabled).toBe(false)
    await userEvent.click(button('Создать дорожную карту'))
    expect(asked().rows).toMatchObject([{ row: 0 }, { row: 2 }])
  })

  test('puts rows to stages one by one, by section and by selection; leaves out many at once', async () => {
    show(<ImportPreview opened={opened()} />)
    await userEvent.selectOptions(screen.getByLabelText('Этап: Регулярные встречи пар'), '7')
    const section = within(screen.getByRole('region', { name: 'I. Подготовка' }))
    await userEvent.click(section.getByRole('button', { name: 'Этап для всего раздела' }))
    await userEvent.click(screen.getByRole('menuitem', { name: /^2\./ }))
    await userEvent.click(screen.getByLabelText('Выбрать: Родительское собрание'))
    expect(screen.getByText('Выбрана 1 строка')).toBeTruthy()
    await userEvent.click(button('Назначить этап'))
    await userEvent.click(screen.getByRole('menuitem', { name: 'без этапа' }))
    await userEvent.click(screen.getByLabelText('по этапам модели'))
    await userEvent.click(button('Создать дорожную карту'))
    expect(asked()).toMatchObject({
      arrangement: 'stages',
      rows: [{ stage: 2 }, { stage: null }, { stage: 7 }],
    })

    await userEvent.click(screen.getByLabelText('Выбрать все строки'))
    await userEvent.click(button('Не брать'))
    expect(screen.getByText(ru.imports.noRows)).toBeTruthy()
    expect(button(/^Созда/).disabled).toBe(true)
  })

  test('reads the periods for another time, at once', async () => {
    show(<ImportPreview opened={opened()} />)
    await userEvent.selectOptions(screen.getByLabelText('На какой срок'), '2026')
    expect(row('Издание приказа').getByText('(01.11.2026 – 30.11.2026)')).toBeTruthy()
    expect(row('Регулярные').getByText('(01.01.2021 – 31.01.2021)')).toBeTruthy()
    expect(row('Регулярные').getByText(ru.imports.warnings['outside-context'])).toBeTruthy()
    await userEvent.click(button('Создать дорожную карту'))
    expect(asked()).toMatchObject({
      plan: { kind: 'schoolYear', start: 2026 },
      rows: [{ period: { text: 'ноябрь' } }, {}, { period: { text: 'январь 2021' } }],
    })
  })

  test('reads again with other columns and keeps what was edited', async () => {
    actions.readImportAgain.mockImplementation(({ choices }) =>
      Promise.resolve({ ok: true, value: opened(choices) }),
    )
    show(<ImportPreview opened={opened()} />)
    await userEvent.selectOptions(screen.getByLabelText('Этап: Издание приказа'), '7')
    await userEvent.selectOptions(screen.getByLabelText('Вид документа'), 'expectedResult')
    expect(await row('Издание приказа').findByText('Ожидаемый результат')).toBeTruthy()
    await userEvent.click(button('Создать дорожную карту'))
    const { rows, choices } = asked() as unknown as { rows: unknown[]; choices: ReadingChoices }
    expect(rows[0]).toMatchObject({ stage: 7, documentKind: '', expectedResult: 'Приказ' })
    expect(choices.tables?.[0]?.mapping).toEqual(['no', 'title', 'period', 'responsible', 'expectedResult'])
  })

  test('without rows says what is needed, and rows come with the kind of the table', async () => {
    actions.readImportAgain.mockImplementation(({ choices }) =>
      Promise.resolve({ ok: true, value: opened(choices) }),
    )
    show(<ImportPreview opened={opened({ tables: { 0: { kind: 'other', mapping: [] } } })} />)
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(ru.imports.none)
    expect(screen.queryByRole('button', { name: 'Создать дорожную карту' })).toBeNull()
    await userEvent.selectOptions(screen.getByLabelText('Что это за таблица'), 'roadmap')
    expect(await screen.findByRole('heading', { name: 'Прочитано 3 мероприятия' })).toBeTruthy()
  })

  test('says that the document could not be read again, and keeps the reading', async () => {
    actions.readImportAgain.mockRejectedValue(new TypeError('Failed to fetch'))
    show(<ImportPreview opened={opened()} />)
    await userEvent.selectOptions(screen.getByLabelText('Вид документа'), '')
    expect(await screen.findByText(ru.errors.offline)).toBeTruthy()
    expect(row('Издание приказа')).toBeTruthy()
  })
})

describe('a file that is a roadmap already', () => {
  const imported = (mayUndo: boolean) =>
    show(
      <AlreadyImported
        opened={{
          ...opened(),
          kind: 'imported',
          roadmap: { id: 'r', title: 'Дорожная карта школы' },
          mayUndo,
        }}
      />,
    )

  test('is opened, or taken back after a question that names it', async () => {
    actions.undoImport.mockResolvedValueOnce({ ok: true, value: 'othersEdited' })
    imported(true)
    expect(screen.getByRole('link', { name: 'Открыть дорожную карту' }).getAttribute('href')).toBe(
      '/roadmaps/r',
    )
    await userEvent.click(button('Отменить импорт'))
    const question = within(screen.getByRole('dialog'))
    expect(question.getByText(/«Дорожная карта школы»/)).toBeTruthy()
    await userEvent.click(question.getByRole('button', { name: 'Отменить импорт' }))
    expect(await screen.findByText(ru.imports.othersEdited)).toBeTruthy()
    expect(push).not.toHaveBeenCalled()
  })

  test('is not offered to be taken back to those who may not', () => {
    imported(false)
    expect(screen.queryByRole('button', { name: 'Отменить импорт' })).toBeNull()
  })
})
