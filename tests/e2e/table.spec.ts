import type { Locator, Page } from '@playwright/test'
import { card, column, openRoadmap, panel, saveState } from '@/tests/e2e/board'
import { expect, test } from '@/tests/e2e/test'

const grid = (page: Page): Locator => page.getByRole('grid')
const row = (page: Page, title: string): Locator =>
  grid(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: title, exact: true }) })
const cell = (page: Page, title: string, name: string): Locator =>
  row(page, title).locator(`[data-column="${name}"]`)

/** Opens the first roadmap of one's list as a table, without a pointer; gives its path. */
const openTable = async (page: Page): Promise<string> => {
  const path = await openRoadmap(page)
  await page.getByRole('radio', { name: 'По статусу' }).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(page).toHaveURL(/view=table/)
  await expect(grid(page)).toBeVisible()
  return path
}

const titleOf = async (page: Page, at: number): Promise<string> =>
  (await grid(page).getByRole('rowheader').nth(at).textContent()) ?? ''

/** Brings the cursor to the title of an item with Tab and arrows. */
const goTo = async (page: Page, title: string): Promise<void> => {
  await grid(page).locator('[tabindex="0"]').first().focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowRight')
  const target = row(page, title).getByRole('rowheader')
  await expect(target).toBeVisible()
  const index = Number(await row(page, title).getAttribute('aria-rowindex'))
  for (let at = 2; at < index; at++) await page.keyboard.press('ArrowDown')
  await expect(target).toBeFocused()
}

test('two people work in the table by keyboard alone: cells, rows, and who edits what', async ({ as }) => {
  const [one, other] = [await as('zavuch101'), await as('kurator101')]
  const path = await openTable(one)
  await other.goto(`${path}?view=table`)
  const [first, second] = [await titleOf(one, 0), await titleOf(one, 1)]
  await goTo(one, first)

  // The keyboard of the tests has no Russian keys: what begins an edit is a digit or a Latin letter.
  await one.keyboard.type('2 приказа о школе наставников')
  await expect(grid(other).getByRole('rowheader', { name: `${first} Планёркина К. С.` })).toBeVisible()
  await one.keyboard.press('Tab')
  const renamed = '2 приказа о школе наставников'
  await expect(row(other, renamed)).toBeVisible()
  await one.keyboard.type('III квартал 2027 г.')
  await expect(cell(one, renamed, 'period')).toContainText('30.09.2027')
  await one.keyboard.press('Escape')
  await one.keyboard.press('F2')
  await one.keyboard.press('Control+a')
  await one.keyboard.type('декабрь')
  await one.keyboard.press('Enter')
  await expect(cell(other, renamed, 'period')).toContainText('декабрь')
  await expect(cell(one, second, 'period')).toBeFocused()

  await goTo(one, renamed)
  await one.keyboard.press('Alt+Shift+ArrowDown')
  await expect(row(one, renamed).getByRole('rowheader')).toBeFocused()
  await expect(other.getByRole('rowheader').nth(1)).toHaveText(renamed)

  await one.keyboard.press('End')
  await one.keyboard.press('Enter')
  await one.getByRole('listbox', { name: 'Статус' }).press('Home')
  await one.keyboard.press('ArrowDown')
  await one.keyboard.press('Tab')
  await expect(saveState(one, 'saved')).toBeVisible()
  await other.goto(path)
  await expect(card(column(other, 'В работе'), renamed)).toBeVisible()
})

test('a block of cells is copied, pasted and taken back with the keyboard', async ({ as }) => {
  const page = await as('gruppa101')
  await openTable(page)
  const [first, second, third] = [await titleOf(page, 0), await titleOf(page, 1), await titleOf(page, 2)]
  await goTo(page, first)
  await page.keyboard.press('ArrowRight')
  const before = await cell(page, third, 'period').textContent()
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Control+c')
  await goTo(page, third)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Control+v')
  const lead = (await cell(page, first, 'lead').textContent()) ?? ''
  await expect(cell(page, third, 'lead')).toHaveText(lead)
  await expect(saveState(page, 'saved')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(cell(page, third, 'period')).toHaveText(before ?? '')
  await expect(row(page, second)).toBeVisible()
})

test('items are added one after another, opened and closed from the table', async ({ as }) => {
  const page = await as('kurator101')
  await openTable(page)
  await goTo(page, await titleOf(page, 0))
  const add = grid(page).getByRole('gridcell', { name: 'Добавить мероприятие' }).first()
  await add.focus()
  await page.keyboard.type('1-я встреча куратора')
  await page.keyboard.press('Enter')
  await page.keyboard.type('2-я встреча куратора')
  await page.keyboard.press('Tab')
  await expect(cell(page, '2-я встреча куратора', 'period')).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Открыть' }).press('Enter')
  await expect(panel(page).getByLabel('Название')).toHaveValue('2-я встреча куратора')
  await page.keyboard.press('Escape')
  await expect(cell(page, '2-я встреча куратора', 'number')).toBeFocused()
  await expect(row(page, '1-я встреча куратора')).toBeVisible()
})

test('a row is dragged by its № with the mouse, and with a finger', async ({ as }) => {
  const page = await as('zavuch103', { hasTouch: true })
  await openTable(page)
  const [first, second] = [await titleOf(page, 0), await titleOf(page, 1)]
  const middle = async (title: string) => {
    const box = (await cell(page, title, 'number').boundingBox())!
    return { x: box.x + 14, y: box.y + box.height / 2, bottom: box.y + box.height - 4 }
  }
  const [from, to] = [await middle(first), await middle(second)]
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 8, from.y + 8, { steps: 3 })
  await page.mouse.move(to.x, to.bottom, { steps: 6 })
  await page.mouse.up()
  await expect(grid(page).getByRole('rowheader').nth(1)).toHaveText(first)

  const finger = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number, y: number) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] })
  const [pressed, over] = [await middle(first), await middle(second)]
  await touch('touchStart', pressed.x, pressed.y)
  await expect(page.locator('[data-row][data-dragging]')).toBeVisible()
  for (let step = 1; step <= 6; step++)
    await touch('touchMove', pressed.x, pressed.y + ((over.y - 20 - pressed.y) * step) / 6)
  await touch('touchEnd', 0, 0)
  await expect(grid(page).getByRole('rowheader').nth(0)).toHaveText(first)
})

test('a reader copies out of the table and changes nothing', async ({ as }) => {
  const page = await as('uchitel101')
  await openTable(page)
  const first = await titleOf(page, 0)
  await goTo(page, first)
  await page.keyboard.type('х')
  await page.keyboard.press('Delete')
  await expect(grid(page).getByRole('textbox')).toHaveCount(0)
  await expect(row(page, first)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(panel(page).getByLabel('Название')).toHaveValue(first)
})
