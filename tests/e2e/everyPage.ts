import type { Page } from '@playwright/test'
import { openRoadmap, saveState } from '@/tests/e2e/board'
import { expect } from '@/tests/e2e/test'

/** What to do with a page once it shows what its name says. */
export type Look = (page: Page, name: string) => Promise<void>

type Doors = { as: (login: string) => Promise<Page>; stranger: () => Promise<Page> }

/** Goes through every page of the program, as those who use it, and shows each to `look`. Nothing is changed for good. */
export const seeEveryPage = async ({ as, stranger }: Doors, look: Look): Promise<void> => {
  const nobody = await stranger()
  await nobody.goto('/sign-in')
  await look(nobody, 'sign-in')
  await nobody.goto('/invitation#forged')
  await expect(nobody.getByRole('heading', { name: 'Ссылка не действует' })).toBeVisible()
  await look(nobody, 'invitation')
  await nobody.context().close()

  const page = await as('zavuch101')
  await page.goto('/')
  await look(page, 'first-page')
  await page.goto('/account')
  await look(page, 'account')
  await page.goto('/roadmaps/new')
  await look(page, 'new-roadmap')
  await expect(async () => {
    await page.getByRole('button', { name: /учётная запись/ }).click()
    await page.getByRole('menuitem', { name: 'Школа № 101' }).click({ timeout: 2_000 })
  }).toPass()
  await expect(page.getByRole('heading', { name: 'Люди и роли' })).toBeVisible()
  await look(page, 'organisation')

  await page.goto('/')
  await page.locator('input[type=file]').first().setInputFiles('tests/samples/zlatoust-roadmap.docx')
  await expect(page.getByText(/Прочитано 23 мероприятия/)).toBeVisible()
  await look(page, 'import')

  const roadmap = await openRoadmap(page)
  for (const view of ['table', 'status', 'stage', 'month']) {
    await page.goto(`${roadmap}?view=${view}`)
    await expect(saveState(page, 'saved')).toBeVisible()
    await look(page, `board-${view}`)
  }
  await page.locator('[data-card] a').first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await look(page, 'card')
  await page.getByText('История изменений').click()
  await expect(page.getByRole('dialog').getByRole('time').first()).toBeVisible()
  await look(page, 'card-history')
  await page.getByRole('button', { name: 'Закрыть' }).click()
  await page.getByRole('button', { name: 'План этапов' }).click()
  await expect(page.getByText('Есть 0 из', { exact: false }).first()).toBeVisible()
  await look(page, 'stages')
}
