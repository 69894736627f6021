import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { openRoadmap } from '@/tests/e2e/board'
import { expect, test } from '@/tests/e2e/test'

const sizes = [
  { width: 1440, height: 900 },
  { width: 820, height: 1180 },
  { width: 390, height: 844 },
]
const schemes = ['light', 'dark'] as const

/** What holds for every page: axe finds nothing, nothing is cut off at the side, the marks of the demo are there. */
const check = async (page: Page, what: string): Promise<void> => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  )
  expect(found, what).toEqual([])
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(overflow, `${what}: wider than the window`).toBeLessThanOrEqual(0)
  await expect(page.getByText(/Демонстрационные данные/).first(), what).toBeVisible()
}

for (const viewport of sizes)
  for (const colorScheme of schemes)
    test(`pages at ${viewport.width} px, ${colorScheme}`, async ({ as, browser, baseURL, hear }) => {
      const stranger = await browser.newContext({
        viewport,
        colorScheme,
        locale: 'ru-RU',
        baseURL: baseURL ?? '',
      })
      hear(stranger)
      const signIn = await stranger.newPage()
      await signIn.goto('/sign-in')
      await check(signIn, 'sign-in')
      await stranger.close()

      const page = await as('zavuch101', { viewport, colorScheme })
      await page.goto('/')
      await check(page, 'first page')
      await page.goto('/roadmaps/new')
      await check(page, 'new roadmap')

      await page.goto('/')
      await page.locator('input[type=file]').first().setInputFiles('tests/samples/zlatoust-roadmap.docx')
      await expect(page.getByText(/Прочитано 23 мероприятия/)).toBeVisible()
      await check(page, 'preview of an import')

      await openRoadmap(page)
      for (const view of ['status', 'stage', 'month']) {
        const address = new URL(page.url())
        address.searchParams.set('view', view)
        await page.goto(address.href)
        await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible()
        await check(page, `board by ${view}`)
      }
      await page.locator('[data-card] a').first().click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await check(page, 'card panel')
    })
