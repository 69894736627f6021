import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { seeEveryPage } from '@/tests/e2e/everyPage'
import { expectAccessible } from '@/tests/e2e/expectAccessible'
import { expect, test } from '@/tests/e2e/test'

const sizes = [
  { width: 1440, height: 900 },
  { width: 820, height: 1180 },
  { width: 390, height: 844 },
]
const schemes = ['light', 'dark'] as const

/** A folder where a picture of each page is left: `npm run screens`. */
const screens = process.env.SCREENS

/** What holds for every page of the demo region: that of all pages, and its marks are there. */
const check = async (page: Page, name: string): Promise<void> => {
  await expectAccessible(page, name)
  await expect(page.getByText(/Демонстрационные данные/).first(), name).toBeVisible()
}

// Each test goes through all pages: patience for slow machines, not a promise.
test.describe.configure({ timeout: 600_000 })

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
