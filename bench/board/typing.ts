import type { Page } from '@playwright/test'

const words = 'мероприятие для наставников'

/** For each letter that is typed into the search: the longest that the page could not answer, in ms. */
export const typing = async (page: Page): Promise<number[]> => {
  await page.keyboard.press('Control+Slash')
  const took: number[] = []
  for (const letter of words) {
    await page.evaluate(() => bench.startBlocks())
    await page.keyboard.type(letter)
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 120)))
    took.push(await page.evaluate(() => bench.stopBlocks()))
  }
  await page.keyboard.press('Escape')
  return took
}
