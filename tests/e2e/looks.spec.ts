import { expect, expectAccessible, makePerson, settleIn, test } from './house.ts'

const pages = ['/timeline', '/comparison?a=gpt-2&b=bloom', '/moderation-log', '/checkpoints', '/transparency', '/systems?q=gpt']

test.beforeAll(({ served }) => makePerson(served, 'iris', 'admin'))

test('pages made of pictures and wide tables fit and can be read at 320, 360 and 1280 px, in both themes', async ({ browser, served }) => {
  const page = await (await browser.newContext()).newPage()
  await settleIn(page, served, 'iris')
  for (const path of [...pages, '/admin/parts']) {
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.goto(served.url + path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessible(page)
    await page.setViewportSize({ width: 360, height: 800 })
    await expectAccessible(page)
  }
})

test('visitors get the same pages without any script, which fit as well', async ({ browser, served }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } })).newPage()
  for (const path of pages) {
    await page.goto(served.url + path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessible(page)
  }
})
