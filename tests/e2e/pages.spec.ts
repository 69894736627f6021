import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { seeEveryPage } from '@/tests/e2e/everyPage'
import { expect, test } from '@/tests/e2e/test'

const sizes = [
  { width: 1440, height: 900 },
  { width: 820, height: 1180 },
  { width: 390, height: 844 },
]
const schemes = ['light', 'dark'] as const

/** A folder where a picture of each page is left: `npm run screens`. */
const screens = process.env.SCREENS

/** What holds for every page: axe finds nothing, nothing is cut off at the side, the marks of the demo are there. */
const check = async (page: Page, name: string): Promise<void> => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  )
  expect(found, name).toEqual([])
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(overflow, `${name}: wider than the window`).toBeLessThanOrEqual(0)
  await expect(page.getByText(/Демонстрационные данные/).first(), name).toBeVisible()
}

for (const viewport of sizes)
  for (const colorScheme of schemes)
    test(`pages at ${viewport.width} px, ${colorScheme}`, async ({ as, browser, baseURL, hear }) => {
      const look = { viewport, colorScheme }
      const stranger = async () => {
        const context = await browser.newContext({ ...look, locale: 'ru-RU', baseURL: baseURL ?? '' })
        hear(context)
        return context.newPage()
      }
      await seeEveryPage({ as: (login) => as(login, look), stranger }, async (page, name) => {
        await check(page, name)
        if (!screens) return
        await page.screenshot({ path: join(screens, `${name}-${viewport.width}-${colorScheme}.png`) })
      })
    })
