import type { CDPSession, Page } from '@playwright/test'
import { idle } from './openBrowser'

const seconds = 5

const columnBox = async (page: Page, key: string) => {
  const box = await page.locator(`[data-column="${key}"]`).boundingBox()
  if (!box) throw new Error(`no column ${key}`)
  return box
}

/** Takes the top card of the column of planned ones with the mouse; gives its id. */
const takeCard = async (page: Page): Promise<string> => {
  const card = page.locator('[data-column="planned"] [data-card]').first()
  const id = (await card.getAttribute('data-card')) ?? ''
  const box = await card.boundingBox()
  if (!box) throw new Error('no card to take')
  await page.mouse.move(box.x + 120, box.y + 40)
  await page.mouse.down()
  await page.mouse.move(box.x + 140, box.y + 50, { steps: 4 })
  await page.locator('[data-dragging]').waitFor({ state: 'attached' })
  return id
}

/** From letting go of a card until it is in its new list, and until the page has come to rest and is saved; ms. */
export const drop = async (page: Page): Promise<{ inList: number; settled: number }> => {
  const to = await columnBox(page, 'doing')
  const id = await takeCard(page)
  await page.mouse.move(to.x + to.width / 2, to.y + 90, { steps: 12 })
  const there = page.evaluate(
    (selector) => bench.waitFor(selector),
    `[data-column="doing"] [data-card="${id}"]`,
  )
  await page.mouse.up()
  const at = await there
  const rest = await idle(page)
  const letGo = await page.evaluate(() => bench.lastInput)
  return { inList: at - letGo, settled: rest - letGo }
}

/** The times between frames while a card is carried about over the columns, and put back. */
export const dragFrames = async (page: Page): Promise<number[]> => {
  const [from, to] = [await columnBox(page, 'planned'), await columnBox(page, 'review')]
  await takeCard(page)
  await page.evaluate(() => bench.startFrames())
  const began = performance.now()
  for (let step = 0; performance.now() - began < seconds * 1000; step++) {
    const turn = step / 60
    const x = from.x + 80 + ((1 - Math.cos(turn * 2)) / 2) * (to.x + to.width - from.x - 160)
    const y = from.y + 120 + ((1 - Math.cos(turn * 3)) / 2) * 500
    await page.mouse.move(x, y)
    await new Promise((resolve) => setTimeout(resolve, 12))
  }
  const frames = await page.evaluate(() => bench.stopFrames())
  await page.keyboard.press('Escape')
  await page.mouse.up()
  return frames
}

/** The times between frames while a long column is scrolled, as with a wheel. */
export const scrollFrames = async (page: Page, line: CDPSession): Promise<number[]> => {
  const box = await columnBox(page, 'planned')
  const speed = 2_400
  await page.evaluate(() => bench.startFrames())
  await line.send('Input.synthesizeScrollGesture', {
    x: box.x + box.width / 2,
    y: box.y + 300,
    yDistance: -speed * seconds,
    speed,
    gestureSourceType: 'mouse',
  })
  return page.evaluate(() => bench.stopFrames())
}
