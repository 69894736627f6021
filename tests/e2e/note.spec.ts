import type { Locator, Page } from '@playwright/test'
import { card, openCard, openRoadmap, panel, saveState } from '@/tests/e2e/board'
import { expectAccessible } from '@/tests/e2e/expectAccessible'
import { expect, test } from '@/tests/e2e/test'

const noteOf = (page: Page): Locator => panel(page).getByRole('textbox', { name: 'Заметка' })
const tool = (page: Page, name: string): Locator =>
  panel(page).getByRole('toolbar', { name: 'Оформление заметки' }).getByRole('button', { name, exact: true })

/** Opens the note of a card; it is loaded when one comes to see it. */
const openNote = async (page: Page, path: string, title: string): Promise<Locator> => {
  await page.goto(path)
  await expect(card(page, title)).toBeVisible()
  await openCard(page, title)
  await panel(page).getByRole('heading', { name: 'Заметка' }).scrollIntoViewIfNeeded()
  await expect(noteOf(page)).toBeVisible()
  return noteOf(page)
}

const firstTitle = async (page: Page): Promise<string> =>
  (await page.getByRole('listitem').getByRole('link').first().textContent()) ?? ''

test('two people write one note: each sees the other, and undoes only what is one’s own', async ({ as }) => {
  const [one, other] = [await as('zavuch101'), await as('kurator101')]
  const path = await openRoadmap(one)
  const title = await firstTitle(one)
  const mine = await openNote(one, path, title)
  const theirs = await openNote(other, path, title)

  await mine.click()
  await one.keyboard.type('Договорились до пятницы.')
  await expect(theirs).toContainText('Договорились до пятницы.')
  await expect(theirs.locator('.note-caret-name')).toHaveText(/.+/)

  await theirs.click()
  await other.keyboard.press('Control+End')
  await other.keyboard.press('Enter')
  await tool(other, 'Список дел').click()
  await other.keyboard.type('Протокол')
  await expect(mine.getByRole('checkbox', { name: 'Сделано: Протокол' })).not.toBeChecked()
  await mine.getByRole('checkbox', { name: 'Сделано: Протокол' }).check()
  await expect(theirs.getByRole('checkbox', { name: 'Сделано: Протокол' })).toBeChecked()

  await theirs.click()
  await other.keyboard.press('Control+z')
  await other.keyboard.press('Control+z')
  await expect(mine).not.toContainText('Протокол')
  await expect(theirs).toContainText('Договорились до пятницы.')
  await expect(saveState(one, 'saved')).toBeVisible()
  await expect(saveState(other, 'saved')).toBeVisible()

  await one.reload()
  await one.getByRole('heading', { name: 'Заметка' }).scrollIntoViewIfNeeded()
  await expect(noteOf(one)).toContainText('Договорились до пятницы.')
})

test('a note is written by keyboard: mention, link, table; readers see it and cannot change it', async ({
  as,
}) => {
  const page = await as('zavuch101')
  const path = await openRoadmap(page)
  const title = (await page.getByRole('listitem').getByRole('link').nth(1).textContent()) ?? ''
  const note = await openNote(page, path, title)
  await note.click()
  await page.keyboard.type('Спросить @')
  const people = page.getByRole('listbox', { name: 'Кого упомянуть' })
  await expect(people.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(people).toBeHidden()
  await expect(panel(page)).toBeVisible()
  await page.keyboard.press('Backspace')
  await page.keyboard.type('@')
  await page.keyboard.press('ArrowDown')
  const name = await people.getByRole('option', { selected: true }).textContent()
  await page.keyboard.press('Enter')
  await expect(note.locator('[data-mention]')).toHaveText(`@${name}`)

  await page.keyboard.press('Control+k')
  const dialog = page.getByRole('dialog', { name: 'Ссылка' })
  await dialog.getByLabel('Адрес').fill('javascript:alert(1)')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('Такой адрес не подойдёт')
  await dialog.getByLabel('Адрес').fill('school.example/plan')
  await page.keyboard.press('Enter')
  await expect(note.getByRole('link')).toHaveAttribute('href', 'https://school.example/plan')
  await expect(note).toBeFocused()

  await page.keyboard.press('Enter')
  await tool(page, 'Вставить таблицу').click()
  await page.keyboard.type('Кто')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Когда')
  await page.keyboard.press('Tab')
  await tool(page, 'Добавить строку ниже').click()
  await tool(page, 'Удалить столбец').click()
  await expect(note.getByRole('row')).toHaveCount(4)
  await expect(note.getByRole('columnheader')).toHaveCount(2)
  await expect(saveState(page, 'saved')).toBeVisible()
  await expectAccessible(page, 'a note that is written')

  const reader = await as('uchitel101')
  const read = await openNote(reader, path, title)
  await expect(read).toContainText(`Спросить @${name}`)
  await expect(read).toHaveAttribute('contenteditable', 'false')
  await expect(panel(reader).getByRole('toolbar')).toHaveCount(0)
  await expectAccessible(reader, 'a note that is read')
})

test.describe('without a network', () => {
  // What browsers say while nothing answers them is the network's doing.
  test.use({
    allowedConsole: [/WebSocket|Failed to load resource|net::ERR|Failed to fetch|fetching the script/],
  })

  test('the page says "not saved" while a note is not, and the note is sent when the network is back', async ({
    as,
  }) => {
    const page = await as('gruppa101')
    const path = await openRoadmap(page)
    const title = (await page.getByRole('listitem').getByRole('link').nth(2).textContent()) ?? ''
    const note = await openNote(page, path, title)
    await note.click()
    await page.keyboard.type('Раз')
    await expect(saveState(page, 'saved')).toBeVisible()
    await page.context().setOffline(true)
    await page.keyboard.type(' два')
    await expect(saveState(page, 'saved')).toBeHidden()
    await page.context().setOffline(false)
    await expect(saveState(page, 'saved')).toBeVisible()
    const other = await as('zavuch101')
    await expect(await openNote(other, path, title)).toContainText('Раз два')
  })
})
