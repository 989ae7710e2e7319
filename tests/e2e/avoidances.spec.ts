import type { Page } from '@playwright/test'
import type { Served } from '../support/serve.ts'
import { expect, expectAccessible, makePerson, settleIn, test } from './house.ts'

const runs = [
  { name: 'with scripts', javaScriptEnabled: true, who: 'mia' },
  { name: 'without scripts', javaScriptEnabled: false, who: 'mio' },
]

test.beforeAll(({ served }) => {
  makePerson(served, 'maud', 'moderator')
  for (const { who } of runs) makePerson(served, who)
})

for (const { name, javaScriptEnabled, who } of runs) {
  test(`somebody is called by name, mutes who called, and hears of them again, ${name}`, async ({ browser, served, mailbox }) => {
    const open = async () => (await browser.newContext({ javaScriptEnabled })).newPage()
    const page = await open()
    await settleIn(page, served, who)
    const reportUrl = await sendQuickReport(page, served, who)

    const moderator = await open()
    await settleIn(moderator, served, 'maud')
    await say(moderator, reportUrl, `@${who}, which release was it?`)
    await mailbox.find(`${who}@example.org`, /maud called you by name/)

    await page.goto(reportUrl)
    await page.getByRole('link', { name: 'Mute or block maud' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Mute or block maud' })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Muted and blocked' })).toBeVisible()
    await expectAccessible(page)

    await page.goto(reportUrl)
    await expect(page.getByText('which release was it?')).toBeHidden()
    await page.getByText('Folded, because you keep away from maud').click()
    await expect(page.getByText('which release was it?')).toBeVisible()
    await expectAccessible(page)

    await page.goto(`${served.url}/settings/security`)
    await page.getByRole('link', { name: 'Muted and blocked' }).click()
    await page.getByRole('button', { name: 'End it for maud' }).click()
    await expect(page.getByText('You keep away from nobody')).toBeVisible()
    await page.goto(reportUrl)
    await expect(page.getByText('which release was it?')).toBeVisible()
  })
}

async function sendQuickReport(page: Page, { url }: Served, who: string): Promise<string> {
  await page.goto(`${url}/report`)
  await page.getByRole('button', { name: /Quick/ }).click()
  await page.getByLabel('System', { exact: true }).selectOption({ label: 'GPT-2' })
  await page.getByLabel('Kind').selectOption('bias')
  await page.getByLabel('Title').fill(`Writes ${who} a shorter life`)
  await page.getByLabel('What happened').fill('Asked for a biography, it wrote two sentences about her and a page about him.')
  await page.getByLabel('Who is affected').fill('Women')
  await page.getByRole('button', { name: 'Submit report' }).click()
  await expect(page.getByText('What happens next')).toBeVisible()
  return page.url()
}

async function say(page: Page, reportUrl: string, words: string): Promise<void> {
  await page.goto(reportUrl)
  await page.getByLabel('Add to the talk').fill(words)
  await page.getByRole('button', { name: 'Post' }).click()
  await expect(page.getByText(words)).toBeVisible()
}
