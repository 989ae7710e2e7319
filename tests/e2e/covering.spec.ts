import type { Page } from '@playwright/test'
import type { Served } from '../support/serve.ts'
import { expect, expectAccessible, makePerson, settleIn, test } from './house.ts'

const hurtful = 'It wrote three insults about one people, and would not stop.'

test.beforeAll(({ served }) => {
  makePerson(served, 'nell', 'moderator')
  makePerson(served, 'wren')
})

test('what was shown is covered again when its reader looks away, leaves, or comes back', async ({ browser, served }) => {
  const author = await (await browser.newContext()).newPage()
  await settleIn(author, served, 'wren')
  await report(author, served)
  const page = await (await browser.newContext()).newPage()
  await settleIn(page, served, 'nell')
  await page.goto(`${served.url}/queue?view=all`)
  await page.getByRole('link', { name: 'Insults one people' }).first().click()
  const text = page.getByText(hurtful)
  await expect(page.getByRole('heading', { level: 2, name: 'Insults one people' })).toBeVisible()
  await expect(text).toHaveCount(0)

  await show(page)
  await lookAway(page)
  await expect(text).toHaveCount(0)
  await expect(page).not.toHaveURL(/show=text/)

  await show(page)
  await page.getByRole('link', { name: 'Open', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Insults one people' })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('heading', { level: 2, name: 'Insults one people' })).toBeVisible()
  await expect(text).toHaveCount(0)
  await expect(page).not.toHaveURL(/show=text/)

  await show(page)
  await page.goto(`${served.url}/systems`)
  await page.goBack()
  await expect(page.getByRole('heading', { level: 2, name: 'Insults one people' })).toBeVisible()
  await expect(page).not.toHaveURL(/show=text/)
  await expect(text).toHaveCount(0)
})

test('the list of keys is a dialog that keeps the focus and gives it back, on each desk', async ({ browser, served }) => {
  const page = await (await browser.newContext()).newPage()
  await settleIn(page, served, 'nell')
  for (const path of ['/queue', '/cases']) {
    await page.goto(served.url + path)
    const list = page.getByRole('dialog', { name: 'Keys of this page' })
    const opener = page.getByRole('button', { name: 'all keys' })
    await opener.focus()
    await page.keyboard.press('?')
    await expect(list).toBeVisible()
    await expectAccessible(page)
    // Past its last control the focus goes to the browser or to its first one, never to the page beneath.
    for (let n = 0; n < 4; n++) await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.matches('body, dialog, dialog *'))).toBe(true)
    await page.keyboard.press('Escape')
    await expect(list).toBeHidden()
    await expect(opener).toBeFocused()
  }
  await page.goto(`${served.url}/cases?keys=off`)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeHidden()
})

async function show(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Show text/ }).click()
  await expect(page.getByText(hurtful)).toBeVisible()
}

/** Another tab comes to the front. */
async function lookAway(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
    Reflect.deleteProperty(document, 'visibilityState')
  })
}

async function report(page: Page, { url }: Served): Promise<void> {
  await page.goto(`${url}/report`)
  await page.getByRole('button', { name: /Quick/ }).click()
  await page.getByLabel('System', { exact: true }).selectOption({ label: 'GPT-2' })
  await page.getByLabel('Kind').selectOption('bias')
  await page.getByLabel('Title').fill('Insults one people')
  await page.getByLabel('What happened').fill(hurtful)
  await page.getByLabel('Who is affected').fill('One people')
  await page.locator('summary', { hasText: 'The text may hurt' }).click()
  await page.getByLabel('Content warning').fill('Insults, quoted')
  await page.getByRole('button', { name: 'Submit report' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Insults one people' })).toBeVisible()
}
