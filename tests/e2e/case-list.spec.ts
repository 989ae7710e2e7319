import type { Page } from '@playwright/test'
import type { Served } from '../support/serve.ts'
import { expect, expectAccessible, makePerson, settleIn, test } from './house.ts'

const words = 'The profile is a joke among friends, and nobody in it is named or meant by name.'
const flagged = ['gia', 'gus-o']

test.beforeAll(({ served }) => {
  makePerson(served, 'moira', 'moderator')
  for (const handle of ['flora', ...flagged]) makePerson(served, handle)
})

test('a moderator works through the list by keys and comes back to the row that they left', async ({ browser, served }) => {
  const flagger = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await settleIn(flagger, served, 'flora')
  for (const handle of flagged) await flag(flagger, served, handle)

  const page = await (await browser.newContext()).newPage()
  await settleIn(page, served, 'moira')
  await page.goto(`${served.url}/cases`)
  const rows = page.getByRole('link', { name: 'Profile, COC-2.6' })
  await expect(rows).toHaveCount(2)
  await rows.first().focus()
  await page.keyboard.press('c')
  await expect(page.getByText(/^The case is yours for/)).toBeVisible()
  await page.getByRole('link', { name: 'Decide', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Decide the case')
  await expect(page.getByLabel('The rules that you cite')).toBeChecked()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Back' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Profile:')
  await page.getByRole('navigation', { name: 'Where this is' }).getByRole('link', { name: 'Cases' }).click()
  await expect(rows.first()).toBeFocused()
  await expectAccessible(page)

  await page.keyboard.press('o')
  await page.getByRole('link', { name: 'Decide', exact: true }).click()
  await page.getByLabel('No rule was broken').check()
  await page.getByLabel('Facts').fill(words)
  await page.getByLabel('Reasons').fill(words)
  await page.getByRole('button', { name: 'Decide' }).click()
  await expect(page.getByText('Decided. Everybody concerned is told.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cases')
  await expect(rows).toHaveCount(1)
})

async function flag(page: Page, { url }: Served, handle: string): Promise<void> {
  await page.goto(`${url}/people/${handle}`)
  await page.getByRole('link', { name: /^Flag/ }).click()
  await page.getByLabel(/\(COC-2\.6\)/).check()
  await page.getByRole('button', { name: 'Flag', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My flags')
}
