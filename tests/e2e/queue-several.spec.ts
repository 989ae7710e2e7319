import type { Page } from '@playwright/test'
import type { Served } from '../support/serve.ts'
import { expect, expectAccessible, makePerson, settleIn, test } from './house.ts'

test.beforeAll(({ served }) => {
  for (const handle of ['mavis', 'marlo']) makePerson(served, handle, 'moderator')
  makePerson(served, 'sven')
})

test('several reports are claimed, given back and rejected as spam, each time after a look at what will happen', async ({
  browser,
  served,
}) => {
  const open = enter(browser, served)
  await report(await open('sven'), served, ['Buy our red watches', 'Buy our blue watches'])
  const marlo = await open('marlo')
  const mavis = await open('mavis')

  await mavis.goto(`${served.url}/queue?view=all&kind=bias`)
  await tick(mavis, 'Buy our red watches', 'Buy our blue watches')
  await mavis.getByRole('button', { name: 'Take on' }).click()
  await expect(mavis.getByRole('heading', { level: 1, name: 'Claim several reports' })).toBeVisible()
  await expectAccessible(mavis)
  await mavis.getByRole('button', { name: 'Claim 2' }).click()
  await expect(mavis.getByText('2 reports are yours for 15 minutes.')).toBeVisible()
  await expect(mavis).toHaveURL(/view=all&kind=bias/)

  await marlo.goto(`${served.url}/queue?view=all`)
  await tick(marlo, 'Buy our red watches')
  await marlo.getByRole('button', { name: 'Reject as spam' }).click()
  await expect(marlo.getByText('Left out: mavis holds it')).toBeVisible()
  await expect(marlo.getByText('None of them can go along.')).toBeVisible()
  await expectAccessible(marlo)

  await tick(mavis, 'Buy our red watches', 'Buy our blue watches')
  await mavis.getByRole('button', { name: 'Reject as spam' }).click()
  await expect(mavis.getByRole('heading', { level: 1, name: 'Reject several reports as spam' })).toBeVisible()
  await mavis.getByLabel('Text for the reporters').fill('Spam.')
  await mavis.getByRole('button', { name: 'Reject 2' }).click()
  await expect(mavis.getByText(/Write at least 20 characters/).first()).toBeVisible()
  await expect(mavis.getByText('Rejected as spam; sven is told')).toHaveCount(2)
  await expectAccessible(mavis)
  await mavis.getByLabel('Text for the reporters').fill('These advertise watches and say nothing of a system.')
  await mavis.getByRole('button', { name: 'Reject 2' }).click()
  await expect(mavis.getByText('2 reports rejected as spam.')).toBeVisible()
  await mavis.getByRole('link', { name: 'For a second person' }).click()
  await expect(mavis.getByRole('heading', { level: 1, name: 'For a second person' })).toBeVisible()
  await expectAccessible(mavis)
})

test('without scripts the same: ticked, looked at, asked', async ({ browser, served }) => {
  const open = enter(browser, served, false)
  await report(await open('sven'), served, ['Calls every baker a man'])
  const mavis = await open('mavis')

  await mavis.goto(`${served.url}/queue?view=to-screen&kind=bias`)
  await tick(mavis, 'Calls every baker a man')
  await mavis.getByRole('button', { name: 'Ask', exact: true }).click()
  await expect(mavis.getByText('Rests until sven answers')).toBeVisible()
  await expectAccessible(mavis)
  await mavis.getByLabel('Text for the reporters').fill('Which release was it, and on which day did you try it?')
  await mavis.getByRole('button', { name: 'Ask about 1' }).click()
  await expect(mavis.getByText('1 reporter is asked.')).toBeVisible()
  await expect(mavis).toHaveURL(/view=to-screen&kind=bias/)
})

const enter =
  (browser: import('@playwright/test').Browser, served: Served, javaScriptEnabled = true) =>
  async (handle: string): Promise<Page> => {
    const page = await (await browser.newContext({ javaScriptEnabled })).newPage()
    await settleIn(page, served, handle)
    return page
  }

async function tick(page: Page, ...titles: string[]): Promise<void> {
  for (const title of titles) await page.getByRole('checkbox', { name: `Tick ${title}` }).check()
}

async function report(page: Page, { url }: Served, titles: string[]): Promise<void> {
  for (const title of titles) {
    await page.goto(`${url}/report`)
    await page.getByRole('button', { name: /Quick/ }).click()
    await page.getByLabel('System', { exact: true }).selectOption({ label: 'GPT-2' })
    await page.getByLabel('Kind').selectOption('bias')
    await page.getByLabel('Title').fill(title)
    await page.getByLabel('What happened').fill('I asked three times, and it was the same each time.')
    await page.getByLabel('Who is affected').fill('Everybody')
    await page.getByRole('button', { name: 'Submit report' }).click()
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  }
}
