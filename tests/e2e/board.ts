import { expect, type Locator, type Page } from '@playwright/test'

/** A column of the board by its title. */
export const column = (page: Page, title: string): Locator =>
  page.getByRole('region', { name: new RegExp(`^${title}:`) })

/** A card, anywhere or in a column. */
export const card = (within: Page | Locator, title: string): Locator => {
  const page = 'page' in within ? within.page() : within
  return within.getByRole('listitem').filter({ has: page.getByRole('link', { name: title, exact: true }) })
}

/** The panel of the card that is open. */
export const panel = (page: Page): Locator => page.getByRole('dialog')

export const openCard = (page: Page, title: string): Promise<void> =>
  card(page, title).getByRole('link', { name: title, exact: true }).click()

/** What the page says of the last edits: `saved`, `saving`, `offline`, … */
export const saveState = (page: Page, state: string): Locator =>
  page.locator(`[data-save-state="${state}"]`).first()

/** Drags with the mouse, in steps as a hand does. */
export async function drag(page: Page, what: Locator, where: Locator): Promise<void> {
  const [from, to] = [await what.boundingBox(), await where.boundingBox()]
  if (!from || !to) throw new Error('nothing to drag, or nowhere')
  await page.mouse.move(from.x + from.width / 2, from.y + 20)
  await page.mouse.down()
  await page.mouse.move(from.x + from.width / 2 + 20, from.y + 30, { steps: 3 })
  await page.mouse.move(to.x + to.width / 2, to.y + 80, { steps: 8 })
  await page.mouse.up()
}

/** Opens the first roadmap of one's list, waits until it is live, and gives its path. */
export async function openRoadmap(page: Page): Promise<string> {
  await page.goto('/')
  await page
    .getByRole('main')
    .locator('a[href^="/roadmaps/"]:not([href$="/new"], [href*="?"])')
    .first()
    .click()
  await page.waitForURL(/\/roadmaps\/[0-9a-f-]{36}/)
  await expect(saveState(page, 'saved').or(saveState(page, 'readOnly'))).toBeVisible()
  return new URL(page.url()).pathname
}
