import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { removeFolder, temporaryFolder } from '@/tests/database/temporaryFolder'
import { readPdf } from '@/tests/exports/libreOffice'
import { openRoadmap, saveState } from './board'
import { expect, test } from './test'

test('printing a roadmap gives the annex of its order: title block, repeated head, page numbers', async ({
  as,
}) => {
  const page = await as('zavuch101')
  await openRoadmap(page)
  const folder = temporaryFolder()
  for (const view of ['status', 'month']) {
    await page.goto(`${new URL(page.url()).pathname}?view=${view}`)
    await expect(saveState(page, 'saved')).toBeVisible()
    const file = join(folder, `${view}.pdf`)
    writeFileSync(file, await page.pdf({ preferCSSPageSize: true }))
    const { pages, sheet } = await readPdf(file)
    expect(sheet.width).toBeGreaterThan(sheet.height)
    expect(pages.length).toBeGreaterThan(1)
    expect(pages[0]).toMatch(/^\s*Приложение\s+УТВЕРЖД/)
    pages.forEach((text, at) => {
      expect(text.replace(/\s+/g, ' ')).toContain('Ответственный исполнитель / соисполнители')
      if (at > 0) expect(text.trim().split(/\s/)[0]).toBe(String(at + 1))
    })
    expect(pages.join('')).not.toContain('Скачать')
  }
  removeFolder(folder)
  await expect(saveState(page, 'saved')).toBeVisible()
})
