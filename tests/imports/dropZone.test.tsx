// @vitest-environment jsdom
import '@/tests/components/browserStubs'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ChooseFileButton } from '@/components/imports/ChooseFileButton'
import { DropZone } from '@/components/imports/DropZone'
import type { SendAnswer, sendFile } from '@/components/imports/sendFile'
import { MessagesProvider } from '@/components/messages/MessagesProvider'
import { importErrorCodes } from '@/domain/imports/ImportErrorCode'
import { mostFileBytes } from '@/domain/imports/mostFileBytes'
import ru from '@/messages/ru.json'

const { push, send } = vi.hoisted(() => ({
  push: vi.fn<(path: string) => void>(),
  send: vi.fn<typeof sendFile>(),
}))
vi.mock('next/navigation', () => ({ useRouter: () => ({ push }) }))
vi.mock('@/components/imports/sendFile', () => ({ sendFile: send }))

const show = () =>
  render(
    <MessagesProvider locale="ru" messages={ru}>
      <DropZone organisationId="o">
        <ChooseFileButton />
      </DropZone>
    </MessagesProvider>,
  )

const file = (name = 'приказ.docx') => new File(['PK'], name)
const drop = async (...files: File[]) => {
  const dataTransfer = { types: ['Files'], files }
  fireEvent.dragOver(document.body, { dataTransfer })
  await act(async () => {
    fireEvent.drop(document.body, { dataTransfer })
  })
}

beforeEach(() => {
  push.mockReset()
  send.mockReset()
})
afterEach(cleanup)

test('a file that is dropped anywhere is read, and its preview opened', async () => {
  send.mockResolvedValue({ kind: 'read', importId: 'i' })
  show()
  fireEvent.dragOver(document.body, { dataTransfer: { types: ['Files'] } })
  expect(screen.getByText(ru.roadmaps.dropHere)).toBeTruthy()
  await drop(file())
  expect(send.mock.calls[0]?.[0]).toMatchObject({ organisationId: 'o' })
  expect(push).toHaveBeenCalledWith('/imports/i')
})

test('a file may be chosen without a mouse', async () => {
  send.mockResolvedValue({ kind: 'read', importId: 'i' })
  const { container } = show()
  const picker = container.querySelector<HTMLInputElement>('input[type=file]')
  const opened = vi.spyOn(picker as HTMLInputElement, 'click').mockImplementation(() => undefined)
  screen.getByRole('button').focus()
  await userEvent.keyboard('{Enter}')
  expect(opened).toHaveBeenCalledTimes(1)
  await userEvent.upload(picker as HTMLInputElement, file())
  expect(push).toHaveBeenCalledWith('/imports/i')
})

test.each(importErrorCodes)('a file that cannot be read gets its sentence: %s', async (code) => {
  send.mockResolvedValue({ kind: 'unreadable', code })
  show()
  await drop(file())
  expect(screen.getByRole('dialog', { name: ru.imports.notRead }).textContent).toContain(
    ru.imports.errors[code],
  )
  await userEvent.click(screen.getByText('Закрыть'))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(push).not.toHaveBeenCalled()
})

test.each<[SendAnswer, string]>([
  [{ kind: 'failed', message: 'errors.outage' }, ru.errors.outage],
  [{ kind: 'offline' }, ru.errors.offline],
])('what else went wrong is told: %j', async (answer, sentence) => {
  send.mockResolvedValue(answer)
  show()
  await drop(file())
  expect(screen.getByRole('dialog').textContent).toContain(sentence)
})

test('several files, and one that is too large, are told before anything is sent', async () => {
  show()
  await drop(file(), file('другой.docx'))
  expect(screen.getByRole('dialog').textContent).toContain(ru.imports.oneFile)
  await userEvent.keyboard('{Escape}')
  const large = file()
  Object.defineProperty(large, 'size', { value: mostFileBytes + 1 })
  await drop(large)
  expect(screen.getByRole('dialog').textContent).toContain(ru.imports.errors['too-big'])
  expect(send).not.toHaveBeenCalled()
})

test('what a file is called does not matter: its content says what it is', async () => {
  send.mockResolvedValue({ kind: 'unreadable', code: 'old-excel' })
  show()
  await drop(file('план.xls'))
  expect(send).toHaveBeenCalledTimes(1)
  expect(screen.getByRole('dialog').textContent).toContain(ru.imports.errors['old-excel'])
})

test('reading shows how far it is and can be cancelled', async () => {
  let options: Parameters<typeof sendFile>[0] | undefined
  let finish: (answer: SendAnswer) => void = () => undefined
  send.mockImplementation((given) => {
    options = given
    return new Promise((resolve) => (finish = resolve))
  })
  show()
  await drop(file())
  const bar = (name: RegExp) => screen.getByRole<HTMLProgressElement>('progressbar', { name })
  act(() => options?.onProgress({ step: 'sending', percent: 40 }))
  expect(bar(/Загружаем: 40\s%/).value).toBe(40)
  act(() => options?.onProgress({ step: 'reading', percent: 70 }))
  expect(bar(/Читаем: 70\s%/).value).toBe(70)
  act(() => options?.onProgress({ step: 'understanding' }))
  expect(bar(/Разбираем/).hasAttribute('value')).toBe(false)
  expect(screen.getByRole('status').textContent).toBe(ru.imports.understanding)
  await userEvent.click(screen.getByText('Отмена'))
  expect(options?.signal.aborted).toBe(true)
  await act(async () => finish({ kind: 'cancelled' }))
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('what is dragged but is no file is left alone', () => {
  show()
  fireEvent.dragOver(document.body, { dataTransfer: { types: ['text/plain'] } })
  expect(screen.queryByText(ru.roadmaps.dropHere)).toBeNull()
})
