import type { Page } from '@playwright/test'
import { idle } from './openBrowser'

const times = 25

/** Page times as one clock: both browsers are on this machine. */
const inputAt = (page: Page) => page.evaluate(() => performance.timeOrigin + bench.lastInput)
const seenAt = (page: Page, selector: string) =>
  page.evaluate((wanted) => bench.waitFor(wanted).then((at) => performance.timeOrigin + at), selector)

/** From the key that puts a card into the next column until the other browser has it there; ms. */
export const seeMoves = async (mine: Page, theirs: Page): Promise<number[]> => {
  const took: number[] = []
  for (let time = 0; time < times; time++) {
    const [from, to, arrow] =
      time % 2 ? ['doing', 'planned', 'ArrowLeft'] : ['planned', 'doing', 'ArrowRight']
    const card = mine.locator(`[data-column="${from}"] [data-card]`).first()
    const id = await card.getAttribute('data-card')
    await card.locator('[data-open]').focus()
    await mine.keyboard.press('Space')
    await mine.locator('[data-taken]').waitFor()
    // Whoever presses faster than the sensor listens presses again.
    const line = mine.locator(`[data-column="${to}"] [data-drop-line]`)
    do await mine.keyboard.press(arrow ?? '')
    while (
      !(await line.waitFor({ state: 'attached', timeout: 1_000 }).then(
        () => true,
        () => false,
      ))
    )
    const seen = seenAt(theirs, `[data-column="${to}"] [data-card="${id}"]`)
    await mine.keyboard.press('Space')
    took.push((await seen) - (await inputAt(mine)))
    await idle(mine)
  }
  return took
}

/** From Enter in a changed title until the other browser shows it on the card; ms. */
export const seeEdits = async (mine: Page, theirs: Page): Promise<number[]> => {
  const took: number[] = []
  const card = mine.locator('[data-column="planned"] [data-card]').first()
  const id = await card.getAttribute('data-card')
  await card.locator('[data-open]').click()
  const title = mine.getByRole('dialog').getByRole('textbox').first()
  for (let time = 0; time < times; time++) {
    await title.focus()
    await mine.keyboard.press('End')
    const before = (await theirs.locator(`[data-card="${id}"] [data-open]`).textContent()) ?? ''
    const seen = theirs.evaluate(
      async ([selector, old]) => {
        const link = document.querySelector(selector ?? '')
        while (link?.textContent === old)
          await new Promise((resolve) => {
            const observer = new MutationObserver(() => {
              observer.disconnect()
              resolve(undefined)
            })
            observer.observe(link as Node, { childList: true, characterData: true, subtree: true })
          })
        return performance.timeOrigin + performance.now()
      },
      [`[data-card="${id}"] [data-open]`, before],
    )
    // In one go: a pause in typing would write it before Enter does.
    await mine.keyboard.type('!\n')
    took.push((await seen) - (await inputAt(mine)))
    await idle(mine)
  }
  await mine.keyboard.press('Escape')
  return took
}
