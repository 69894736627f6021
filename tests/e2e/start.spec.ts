import { expect, test } from '@/tests/e2e/test'

test('a started program shows a page and says that it is ready', async ({ page, request }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await (await request.get('/readyz')).json()).toEqual({ status: 'ready' })
  expect(await (await request.get('/healthz')).json()).toEqual({ status: 'alive' })
})
