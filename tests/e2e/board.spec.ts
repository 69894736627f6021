import type { Page } from '@playwright/test'
import { card, column, drag, openCard, openRoadmap, panel, saveState } from '@/tests/e2e/board'
import { expect, test } from '@/tests/e2e/test'

const titleOf = async (page: Page, columnTitle: string, index = 0): Promise<string> =>
  (await column(page, columnTitle).getByRole('listitem').nth(index).getByRole('link').textContent()) ?? ''

test('a card goes to another column by keyboard, and the focus stays on it', async ({ as }) => {
  const page = await as('zavuch101')
  await openRoadmap(page)
  const title = await titleOf(page, 'Запланировано')
  const link = page.getByRole('link', { name: title, exact: true })
  await link.focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Space')
  await expect(card(column(page, 'В работе'), title)).toBeVisible()
  await expect(page.getByRole('link', { name: title, exact: true })).toBeFocused()
  await expect(saveState(page, 'saved')).toBeVisible()
})

test('a card goes to another column by its menu, and by mouse', async ({ as }) => {
  const page = await as('zavuch101')
  await openRoadmap(page)
  const title = await titleOf(page, 'Запланировано', 1)
  await card(page, title)
    .getByRole('button', { name: /^Действия с карточкой/ })
    .click()
  await page.getByRole('menuitem', { name: 'На проверке' }).click()
  await expect(card(column(page, 'На проверке'), title)).toBeVisible()
  await drag(page, card(page, title), column(page, 'В работе'))
  await expect(card(column(page, 'В работе'), title)).toBeVisible()
})

test('a removed card waits in the bin and is taken back from there', async ({ as }) => {
  const page = await as('zavuch101')
  await openRoadmap(page)
  const title = await titleOf(page, 'Запланировано', 3)
  await card(page, title)
    .getByRole('button', { name: /^Действия с карточкой/ })
    .click()
  await page.getByRole('menuitem', { name: 'В корзину' }).click()
  await expect(page.getByRole('link', { name: title, exact: true })).toHaveCount(0)
  await page.reload()
  await page.getByRole('button', { name: 'Корзина: 1' }).click()
  const bin = page.getByRole('dialog', { name: 'Корзина' })
  await bin.getByRole('button', { name: `Вернуть: ${title}` }).click()
  await expect(bin).toContainText('Корзина пуста.')
  await bin.getByRole('button', { name: 'Закрыть' }).click()
  await expect(card(column(page, 'Запланировано'), title)).toBeVisible()
})

test('a card is dragged by a finger', async ({ as }) => {
  const page = await as('kurator101', { viewport: { width: 820, height: 1180 }, hasTouch: true })
  await openRoadmap(page)
  const title = await titleOf(page, 'Запланировано', 2)
  const from = (await card(page, title).boundingBox())!
  const to = (await column(page, 'В работе').boundingBox())!
  const finger = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number, y: number) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] })
  const [x, y] = [from.x + from.width / 2, from.y + 20]
  await touch('touchStart', x, y)
  await expect(page.locator(`[data-dragging]`)).toBeVisible()
  for (let step = 1; step <= 8; step++)
    await touch('touchMove', x + ((to.x + to.width / 2 - x) * step) / 8, y + ((to.y + 80 - y) * step) / 8)
  await touch('touchEnd', 0, 0)
  await expect(card(column(page, 'В работе'), title)).toBeVisible()
})

test('the period is read as one types, and a doubt is told', async ({ as }) => {
  const page = await as('gruppa101')
  await openRoadmap(page)
  await openCard(page, await titleOf(page, 'Запланировано'))
  const field = panel(page).getByLabel('Срок', { exact: true })
  await field.fill('III квартал 2027 г.')
  await expect(panel(page)).toContainText('01.07.2027')
  await expect(panel(page)).toContainText('30.09.2027')
  await field.fill('когда-нибудь потом')
  await expect(panel(page)).toContainText('Дат нет: такие слова программа не понимает')
  await field.press('Escape')
})

test('the grouping stands in the address and survives a reload', async ({ as }) => {
  const page = await as('zavuch101')
  await openRoadmap(page)
  await page.getByText('По месяцам').click()
  await expect(page).toHaveURL(/view=month/)
  await page.reload()
  await expect(page.getByRole('region', { name: /^Ноябрь \d{4}:/ })).toBeVisible()
})

test('people see who is here and on which card', async ({ as }) => {
  const [one, other] = [await as('zavuch101'), await as('kurator101')]
  const path = await openRoadmap(one)
  await other.goto(path)
  const title = await titleOf(one, 'Запланировано')
  await openCard(other, title)
  await expect(card(one, title)).toContainText('Открыто:')
  await expect(one.getByLabel(/Сейчас на доске: 2/)).toBeVisible()
  await other.close()
  await expect(card(one, title)).not.toContainText('Открыто:')
})

test('a reader sees all and can change nothing', async ({ as }) => {
  const page = await as('uchitel101')
  await openRoadmap(page)
  await expect(saveState(page, 'readOnly')).toBeVisible()
  await expect(page.getByRole('button', { name: /Добавить мероприятие|Действия с карточкой/ })).toHaveCount(0)
  await openCard(page, await titleOf(page, 'Запланировано'))
  await expect(panel(page).getByLabel('Название')).not.toBeEditable()
})
