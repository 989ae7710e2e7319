import { existsSync } from 'node:fs'
import { join as pathOf } from 'node:path'
import type { Page } from '@playwright/test'
import type { Served } from '../support/serve.ts'
import { expect, expectAccessible, join, password, signIn, test } from './house.ts'

const religion = pathOf(process.cwd(), '..', 'shared', 'data', 'evidence', 'bbq_religion_unifiedqa.csv')
const small = pathOf(process.cwd(), 'tests', 'data', 'trials-small.csv')
const why = 'The gap holds after adjustment, and the answers name people as guilty of crimes.'

const runs = [
  { name: 'with scripts', javaScriptEnabled: true, who: 'ada', file: small, title: 'Hires one group far less often' },
  { name: 'without scripts', javaScriptEnabled: false, who: 'ines', file: small, title: 'Turns one group down without a reason' },
  {
    name: 'with the religion file',
    javaScriptEnabled: true,
    who: 'ben',
    file: religion,
    title: 'Answers ambiguous questions by religious stereotype',
  },
]

test.beforeAll(({ served }) => {
  const person = (handle: string, role: string) =>
    served.cli(['user', 'create', '--handle', handle, '--email', `${handle}@example.org`, '--role', role, '--password-stdin'], password)
  person('tess', 'moderator')
  person('olga', 'member')
  served.cli(['org', 'create', '--slug', 'allen-institute', '--name', 'Allen Institute for AI'])
  served.cli(['org', 'add-member', '--org', 'allen-institute', '--handle', 'olga', '--role', 'owner-admin'])
  served.cli(['org', 'add-system', '--org', 'allen-institute', '--system', 'unifiedqa-11b'])
})

for (const { name, javaScriptEnabled, who, file, title } of runs) {
  const isMissing = !existsSync(file)
  test(`from a person who saw a bias to an owner who answers it, ${name}`, async ({ browser, served, mailbox }) => {
    test.skip(isMissing, 'The public data is not beside the project.')
    const open = async () => (await browser.newContext({ javaScriptEnabled })).newPage()

    const author = await open()
    await author.goto(served.url)
    await expectAccessible(author)
    await join(author, served, mailbox, who)
    const reportUrl = await reportWithTrials(author, served, { title, file })

    const moderator = await open()
    await signInFully(moderator, served, 'tess')
    const publicId = await accept(moderator, served, title)

    const owner = await open()
    await signInFully(owner, served, 'olga')
    await answer(owner, served, publicId)
    await confirmFix(moderator, served, publicId)

    await author.goto(reportUrl)
    await expect(author.getByText(publicId).first()).toBeVisible()
    await readAsVisitor(await open(), served, publicId, title)
    await mailbox.find(`${who}@example.org`, new RegExp(`${publicId}`))
    await mailbox.find('olga@example.org', new RegExp(`${publicId}`))
  })
}

/** Signs in by the real form and accepts the policies where that is still to be done (accounts made by the operator). */
async function signInFully(page: Page, { url }: Served, handle: string): Promise<void> {
  await signIn(page, url, handle)
  await page.goto(`${url}/policies/acceptances`)
  const box = page.getByLabel(/code of conduct.*sharing policy/i)
  if (await box.count()) {
    await expectAccessible(page)
    await box.check()
    await page.getByRole('button', { name: /accept/i }).click()
  }
}

/** The whole form: what was seen, on which release, who is affected, the trials and what their columns mean. Returns the report's address. */
async function reportWithTrials(page: Page, { url }: Served, { title, file }: { title: string; file: string }): Promise<string> {
  await page.goto(`${url}/report`)
  await expectAccessible(page)
  await page
    .getByRole('button', { name: /full|report|begin|start/i })
    .first()
    .click()
  await page.getByLabel('System', { exact: true }).selectOption({ label: 'UnifiedQA (T5-11B)' })
  await page.getByLabel('Kind').selectOption('bias')
  await page.getByLabel('Title').fill(title)
  await page.getByLabel('What happened').fill('I asked the same questions about two groups.\n\nThe answers **lean** on a stereotype.')
  await page.getByLabel('Who is affected').fill('People of religions that are in the minority')
  await page.getByLabel('Harm').first().selectOption('representational.stereotyping')
  await page.getByLabel('Language').selectOption('en')
  await page.getByLabel('Trials file').setInputFiles(file)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Save draft' }).click()

  await expect(page.getByText('Say what the columns mean')).toBeVisible()
  await expectAccessible(page)
  await page
    .getByRole('button', { name: /continue|save/i })
    .first()
    .click()
  await expect(page.getByText(/less often than|more often than/).first()).toBeVisible({ timeout: 60_000 })
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Back to your report' }).click()
  await page.getByRole('button', { name: 'Submit report' }).click()

  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(page.getByText('What happens next')).toBeVisible()
  await expectAccessible(page)
  return page.url()
}

/** Claim, accept on the open track with the sharing check, and read the public id off the page. */
async function accept(page: Page, { url }: Served, title: string): Promise<string> {
  await page.goto(`${url}/queue`)
  await expectAccessible(page)
  await page.getByRole('link', { name: title }).first().click()
  await page.getByRole('button', { name: /claim/i }).first().click()
  await page
    .getByRole('link', { name: /accept/i })
    .first()
    .click()
  await page.getByLabel('Severity', { exact: true }).selectOption('high')
  await page.getByLabel('Hazard class', { exact: true }).selectOption('H1')
  for (const box of await page.getByRole('group', { name: 'Sharing check' }).getByRole('checkbox').all()) await box.check()
  await page.getByLabel('Text for the reporter').fill(why)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Accept', exact: true }).click()
  // Other issues of the system may stand beside the next report; the toast names this one.
  const said = await page.getByText(/^Accepted.*CW-\d{4}-\d{5,}/).textContent()
  return /CW-\d{4}-\d{5,}/.exec(said ?? '')?.[0] ?? ''
}

/** The owner sees the issue among those that need an answer, acknowledges it and claims a fix. */
async function answer(page: Page, { url }: Served, publicId: string): Promise<void> {
  await page.goto(`${url}/owners/allen-institute`)
  await expectAccessible(page)
  await expect(page.getByText(publicId).first()).toBeVisible()
  await move(page, url, publicId, 'acknowledge')
  await move(page, url, publicId, 'claim_fix')
}

async function confirmFix(page: Page, { url }: Served, publicId: string): Promise<void> {
  await move(page, url, publicId, 'start_retest')
  await move(page, url, publicId, 'resolve')
}

/** Follows the link of a move from the page, as a person would, and says why. */
async function move(page: Page, url: string, publicId: string, name: string): Promise<void> {
  await page.goto(`${url}/issues/${publicId}`)
  await page.locator(`a[href*="move=${name}"]`).first().click()
  await expectAccessible(page)
  await page.getByRole('textbox').first().fill(why)
  await page.locator('main form button[type=submit]').first().click()
  await expect(page).toHaveURL(`${url}/issues/${publicId}`)
}

/** A stranger finds the issue by its words and reads how it ended. */
async function readAsVisitor(page: Page, { url }: Served, publicId: string, title: string): Promise<void> {
  await page.goto(`${url}/issues?q=${encodeURIComponent(title)}`)
  await expectAccessible(page)
  await page.getByRole('link', { name: title }).first().click()
  await expect(page).toHaveURL(`${url}/issues/${publicId}`)
  await expect(page.getByText('Resolved').first()).toBeVisible()
  await expect(page.getByText(/less often than|more often than/).first()).toBeVisible()
  await expectAccessible(page)
  for (const path of ['/', '/systems', '/systems/unifiedqa-11b', '/policies/code-of-conduct', '/policies/sharing']) {
    await page.goto(url + path)
    await expectAccessible(page)
  }
}
