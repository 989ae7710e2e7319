import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as journey, type Page } from '@playwright/test'
import { clockAhead } from '../support/clock-ahead.ts'
import { type Mailbox, openMailbox } from '../support/mailbox.ts'
import { type Served, serve } from '../support/serve.ts'
import { expect, expectAccessible, makePerson, settleIn, signIn } from './house.ts'

const day = 86_400_000
const later = 32 * day
const what = 'Spam now names links that pay whoever posts them, because they were the most common kind.'
const rule = 'Do not post advertising, nor links that pay you when somebody follows them.'

for (const javaScriptEnabled of [true, false]) {
  journey(`a policy is changed by three people and accepted anew, with${javaScriptEnabled ? '' : 'out'} scripts`, async ({ browser }) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'counterweight-policy-'))
    const mailbox = await openMailbox()
    const open = async () => (await browser.newContext({ javaScriptEnabled })).newPage()
    const early = await serve({ SMTP_URL: mailbox.url }, { dataDir })
    for (const handle of ['pia', 'paul']) makePerson(early, handle, 'moderator')
    makePerson(early, 'petra', 'admin')
    for (const handle of ['milo', 'mara']) makePerson(early, handle)
    const [pia, paul, petra] = [await open(), await open(), await open()]
    await settleIn(pia, early, 'pia')
    await settleIn(paul, early, 'paul')
    await settleIn(petra, early, 'petra')
    await settleIn(await open(), early, 'milo')
    await settleIn(await open(), early, 'mara')

    const draftUrl = await draft(pia, early)
    await approve(paul, draftUrl, 'One approval is missing.')
    await approve(petra, draftUrl, 'Approved by petra')
    await schedule(paul, draftUrl)
    await readNotice(await open(), mailbox)
    await early.runDue(new Date(Date.now() + later))
    await early.stop()

    const late = await serve({ SMTP_URL: mailbox.url, ...clockAhead(later) }, { dataDir })
    await acceptAtNextWrite(await open(), late)
    await declineAndRead(await open(), late)
    await late.stop()
    await mailbox.close()
    rmSync(dataDir, { recursive: true, force: true })
  })
}

/** The next version of the code of conduct: what it changes, and one clause. Its drafter cannot approve it. Returns its address. */
async function draft(page: Page, { url }: Served): Promise<string> {
  await page.goto(`${url}/admin`)
  await expectAccessible(page)
  await page.locator('main').getByRole('link', { name: 'Policies' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Prepare policies')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Draft the next version of the code of conduct' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('What version')
  await page.getByLabel('What changes and why').fill(what)
  await page.getByLabel('A rule, a sanction or the use of data').check()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Two approvals are missing.')).toBeVisible()
  await expect(page.getByText(what).first()).toBeVisible()
  await expectAccessible(page)
  const draftUrl = page.url()
  await page.getByRole('link', { name: /^COC-3\.6 / }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('COC-3.6 in version')
  await page.getByLabel('Rule', { exact: true }).fill(rule)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Save clause' }).click()
  await expect(page.getByText('COC-3.6 is saved.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Approve this text' })).toHaveCount(0)
  await expectAccessible(page)
  return draftUrl
}

async function approve(page: Page, draftUrl: string, then: string): Promise<void> {
  await page.goto(draftUrl)
  await page.getByRole('button', { name: 'Approve this text' }).click()
  await expect(page.getByText(then)).toBeVisible()
}

async function schedule(page: Page, draftUrl: string): Promise<void> {
  await page.goto(draftUrl)
  await page.getByRole('link', { name: 'Give it a date' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('a date')
  await page.getByLabel('First day').fill(new Date(Date.now() + day).toISOString().slice(0, 10))
  await page.getByLabel('First day').evaluate((field: HTMLInputElement) => field.removeAttribute('min'))
  await page.getByRole('button', { name: 'Publish with this date' }).click()
  await expect(page.getByRole('alert')).toContainText('30 days before it applies')
  await expectAccessible(page)
  await page.getByLabel('First day').fill(new Date(Date.now() + 31 * day).toISOString().slice(0, 10))
  await page.getByRole('button', { name: 'Publish with this date' }).click()
  await expect(page.getByText(/begins on/i).first()).toBeVisible()
  await expectAccessible(page)
}

/** Everybody is told by mail, with an address that shows the change to anyone. */
async function readNotice(page: Page, mailbox: Mailbox): Promise<void> {
  const { text } = await mailbox.find('milo@example.org', /changes on \d+ \w+ \d{4}/)
  await page.goto(/http\S+\/policies\/\S+/.exec(text)?.[0] ?? '')
  await expect(page.locator('ins').first()).toBeVisible()
  await expectAccessible(page)
}

async function acceptAtNextWrite(page: Page, served: Served): Promise<void> {
  await signIn(page, served.url, 'milo')
  await tryToWrite(page, served)
  await page.getByRole('link', { name: 'read and answer the policies in force' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The rules have changed')
  await expect(page.getByText(what)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: /^What changed in the code of conduct/ }).click()
  await expect(page.locator('ins').first()).toBeVisible()
  await page.goto(`${served.url}/policies/acceptances`)
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Accept' }).click()
  await writeReport(page, served)
  await expect(page.getByText('What happens next')).toBeVisible()
}

/** Who declines reads on, also what is their own, and may come back to it. */
async function declineAndRead(page: Page, served: Served): Promise<void> {
  await signIn(page, served.url, 'mara')
  await page.goto(`${served.url}/policies/acceptances`)
  await page.getByRole('link', { name: 'Decline' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Decline the policies')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Decline' }).click()
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Decline the policies')
  await page.goto(served.url)
  await tryToWrite(page, served)
  for (const path of ['/systems', '/issues', '/reports', '/standing', '/flags', '/inbox', '/settings/security'])
    expect((await page.goto(served.url + path))?.status(), path).toBe(200)
  await page.goto(`${served.url}/standing`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account is in good standing')
}

async function tryToWrite(page: Page, served: Served): Promise<void> {
  await expect(page.getByText('Before you contribute,')).toBeVisible()
  await writeReport(page, served)
  await expect(page.getByRole('alert')).toContainText('Not allowed before you accept both policies in force')
  await expect(page.getByLabel('Who is affected')).toHaveValue('Women in science')
  await expectAccessible(page)
}

async function writeReport(page: Page, { url }: Served): Promise<void> {
  await page.goto(`${url}/report`)
  await page.getByRole('button', { name: /Quick/ }).click()
  await page.getByLabel('System', { exact: true }).selectOption({ label: 'GPT-2' })
  await page.getByLabel('Kind').selectOption('bias')
  await page.getByLabel('Title').fill('It writes her a shorter life')
  await page.getByLabel('What happened').fill('Asked for a biography, it wrote two sentences about her and a page about him.')
  await page.getByLabel('Who is affected').fill('Women in science')
  await page.getByRole('button', { name: 'Submit report' }).click()
}
