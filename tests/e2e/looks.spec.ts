import { expect, expectAccessible, makePerson, settleIn, test } from './house.ts'

const drawn = ['/timeline', '/comparison?a=gpt-2&b=bloom']
const listed = ['/moderation-log', '/checkpoints', '/transparency', '/systems?q=gpt']

test.beforeAll(({ served }) => makePerson(served, 'iris', 'admin'))

test('pages of pictures, and all parts together, fit and can be read at 320, 360 and 1280 px, in both themes', async ({
  browser,
  served,
}) => {
  const page = await (await browser.newContext()).newPage()
  await settleIn(page, served, 'iris')
  for (const path of [...drawn, '/admin/parts'])
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(served.url + path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectAccessible(page)
    }
})

test('pages of wide tables fit and can be read on a phone', async ({ browser, served }) => {
  const page = await (await browser.newContext({ viewport: { width: 360, height: 800 } })).newPage()
  for (const path of listed) {
    await page.goto(served.url + path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessible(page)
  }
})

test('visitors get the same pages without any script, which fit as well', async ({ browser, served }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } })).newPage()
  for (const path of [...drawn, ...listed]) {
    await page.goto(served.url + path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessible(page)
  }
})
