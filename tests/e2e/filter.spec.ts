import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { addCard } from '@/domain/board/addCard'
import { addSection } from '@/domain/board/addSection'
import { readBoard } from '@/domain/board/readBoard'
import { boardName } from '@/domain/collab/documentName'
import { card, column, drag, openRoadmap, panel, saveState } from '@/tests/e2e/board'
import { demoPassword, expect, test } from '@/tests/e2e/test'
import { signedIn } from '@/tests/start/signedIn'

const search = (page: Page) => page.getByRole('searchbox', { name: 'Найти мероприятие' })
const filterButton = (page: Page) => page.getByRole('button', { name: /^Поиск и фильтр/ })
const result = (page: Page) => page.getByRole('status').filter({ hasText: /^Показано/ })

test('a search ignores case, ё and look-alikes, is in the address, and survives the change of view', async ({
  as,
}) => {
  const page = await as('zavuch101')
  await openRoadmap(page)
  await page.keyboard.press('Control+Slash')
  await expect(search(page)).toBeFocused()
  // Latin A, K and T.
  await page.keyboard.type('AНKЕT')
  await expect(result(page)).toHaveText('Показано 6 из 34')
  await expect(column(page, 'Выполнено').getByRole('heading')).toBeVisible()
  await expect(page.getByRole('link', { name: /анкет/i })).toHaveCount(6)
  await expect(page).toHaveURL(/q=A/)
  await page.getByRole('radio', { name: 'По этапам' }).check({ force: true })
  await expect(page).toHaveURL(/view=stage/)
  await expect(page.getByRole('link', { name: /анкет/i })).toHaveCount(6)
  await page.reload()
  await expect(result(page)).toHaveText('Показано 6 из 34')
  await search(page).press('Escape')
  await expect(search(page)).toHaveValue('')
  await expect(search(page)).toBeFocused()
  await expect(result(page)).toHaveCount(0)
  await expect(page).not.toHaveURL(/q=/)
  await page.keyboard.type('анкет')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-open]:focus')).toBeVisible()
})

test('conditions are checked, shown, removed one by one, and sent as a link', async ({ as }) => {
  const page = await as('zavuch101')
  const path = await openRoadmap(page)
  await filterButton(page).click()
  const choices = page.getByRole('dialog', { name: 'Поиск и фильтр' })
  await choices.getByRole('checkbox', { name: 'Просрочено' }).check()
  await choices.getByRole('checkbox', { name: 'Срок в ближайшие 7 дней' }).check()
  await choices.getByRole('checkbox', { name: 'В работе' }).check()
  expect((await new AxeBuilder({ page }).include('[role=dialog]').analyze()).violations).toEqual([])
  await page.keyboard.press('Escape')
  await expect(filterButton(page)).toBeFocused()
  await expect(filterButton(page)).toHaveAccessibleName(/выбрано 3 условия/)
  const shown = await result(page).textContent()

  const colleague = await as('gruppa101')
  await colleague.goto(`${path}${new URL(page.url()).search}`)
  await expect(result(colleague)).toHaveText(shown ?? '')
  const conditions = colleague.getByRole('list', { name: 'Условия фильтра' }).getByRole('listitem')
  await expect(conditions).toHaveText(['В работе', 'Просрочено', 'Срок в ближайшие 7 дней'])
  await colleague.getByRole('button', { name: 'Убрать условие: Просрочено' }).click()
  await expect(conditions).toHaveText(['В работе', 'Срок в ближайшие 7 дней'])
  await expect(colleague).not.toHaveURL(/overdue/)
  await colleague.getByRole('button', { name: 'Сбросить' }).click()
  await expect(conditions).toHaveCount(0)
  expect(new URL(colleague.url()).search).toBe('')
})

test('where nothing fits the page says what to do; a new card that does not fit is told of', async ({
  as,
}) => {
  const page = await as('zavuch101')
  const path = await openRoadmap(page)
  await page.goto(`${path}?q=${encodeURIComponent('такого здесь нет')}&status=unknown&due=never`)
  await expect(result(page)).toHaveText(/Показано 0 из \d+/)
  await expect(page.getByRole('heading', { name: 'Ничего не найдено' })).toBeVisible()
  await column(page, 'В работе')
    .getByRole('button', { name: /^Добавить мероприятие/ })
    .click()
  await page.getByRole('textbox', { name: 'Название мероприятия' }).fill('Мероприятие вне фильтра')
  await page.keyboard.press('Enter')
  await expect(
    page.getByText(/«Мероприятие вне фильтра» добавлено, но условиям фильтра не отвечает/).first(),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Сбросить' }).click()
  await expect(card(column(page, 'В работе'), 'Мероприятие вне фильтра')).toBeVisible()
})

test('on a phone the filter is a sheet', async ({ as }) => {
  const page = await as('kurator101', { viewport: { width: 390, height: 844 } })
  await openRoadmap(page)
  await filterButton(page).click()
  const sheet = page.getByRole('dialog', { name: 'Поиск и фильтр' })
  await sheet.getByRole('searchbox').fill('анкет')
  await expect(sheet.getByRole('button', { name: 'Показать 6 мероприятий' })).toBeVisible()
  expect((await new AxeBuilder({ page }).include('[role=dialog]').analyze()).violations).toEqual([])
  await sheet.getByRole('button', { name: 'Показать 6 мероприятий' }).click()
  await expect(sheet).toHaveCount(0)
  await expect(result(page)).toHaveText(/^Показано 6 из/)
})

test('a long column: keys, dragging among filtered cards, a card far below', async ({ as, baseURL }) => {
  const page = await as('zavuch103')
  const path = await openRoadmap(page)
  const name = boardName(path.split('/').at(-1) ?? '')
  const client = await (await signedIn(baseURL ?? '', 'zavuch103', demoPassword)).open(name)
  const ids = client.doc.transact(() => {
    const sectionId = addSection(client.doc, { title: 'Длинный раздел' })
    return Array.from({ length: 300 }, (_, index) =>
      addCard(client.doc, { title: `Пункт ${index + 1}${index % 50 ? '' : ' особый'}` }, { sectionId }),
    )
  })
  const planned = column(page, 'Запланировано')
  const all = readBoard(client.doc).cards.filter(({ status }) => status === 'planned').length
  await expect(planned).toHaveAccessibleName(new RegExp(`: ${all} `))
  const link = (title: string) => page.getByRole('link', { name: title, exact: true })

  // The last one, which was far from being drawn, and back.
  await planned.getByRole('link').first().focus()
  await page.keyboard.press('End')
  await expect(link('Пункт 300')).toBeFocused()
  await expect(link('Пункт 300')).toBeInViewport()
  await page.keyboard.press('ArrowUp')
  await expect(link('Пункт 299')).toBeFocused()
  await expect(card(planned, 'Пункт 299')).toHaveAttribute('aria-setsize', `${all}`)
  await expect(card(planned, 'Пункт 299')).toHaveAttribute('aria-posinset', `${all - 1}`)
  expect(await planned.getByRole('listitem').count()).toBeLessThan(60)

  // It keeps the focus while it is scrolled away.
  await planned.locator('ul').evaluate((list) => list.parentElement?.scrollTo({ top: 0 }))
  await expect(planned.getByRole('listitem').first()).toBeInViewport()
  await expect(link('Пункт 299')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(link('Пункт 298')).toBeFocused()
  await expect(link('Пункт 298')).toBeInViewport()

  // Closing a card that an address opened brings one to it, wherever it stands.
  await page.goto(`${path}?card=${ids[149]}`)
  await expect(panel(page)).toContainText('Пункт 150')
  await panel(page).getByRole('button', { name: 'Закрыть' }).click()
  await expect(link('Пункт 150')).toBeFocused()
  await expect(link('Пункт 150')).toBeInViewport()

  // Among filtered cards one is dropped right after the neighbour that is seen.
  await search(page).fill('особый')
  await expect(result(page)).toHaveText(/^Показано 6 из/)
  await link('Пункт 1 особый').focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(saveState(page, 'saved')).toBeVisible()
  await expect
    .poll(() => {
      const order = readBoard(client.doc)
        .cards.filter(({ status }) => status === 'planned')
        .sort((a, b) => (a.order < b.order ? -1 : 1))
        .map(({ title }) => title)
      return order[order.indexOf('Пункт 1 особый') - 1]
    })
    .toBe('Пункт 101 особый')
  await drag(page, card(page, 'Пункт 251 особый'), column(page, 'В работе'))
  await expect(card(column(page, 'В работе'), 'Пункт 251 особый')).toBeVisible()

  // Taken up by keyboard and carried over cards that are not drawn.
  await search(page).press('Escape')
  const first = planned.getByRole('link').first()
  const title = (await first.textContent()) ?? ''
  await first.focus()
  await page.keyboard.press('Space')
  for (let step = 0; step < 60; step++) await page.keyboard.press('ArrowDown')
  await expect(page.locator('[data-drop-line]')).toBeInViewport()
  await page.keyboard.press('Space')
  await expect(link(title)).toBeFocused()
  await expect(link(title)).toBeInViewport()
  await expect(card(planned, title)).toHaveAttribute('aria-posinset', '61')
})
