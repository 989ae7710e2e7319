import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import type { Mailbox } from '../support/mailbox.ts'
import type { Served } from '../support/serve.ts'
import { expect, expectAccessible, makePerson, settleIn, test } from './house.ts'

const about = 'I know where the reviewers of this place live, and I write it on every wall.'
const rule = 'No threats, no danger to anyone'
const reasons = 'The words name people of this place and say that their homes are known. Nobody can read them as a joke.'

const runs = [
  { name: 'with scripts', javaScriptEnabled: true, who: 'sid', by: 'fay' },
  { name: 'without scripts', javaScriptEnabled: false, who: 'sam', by: 'fern' },
]

test.beforeAll(({ served }) => {
  for (const handle of ['mona', 'mike']) makePerson(served, handle, 'moderator')
  makePerson(served, 'ruben', 'appeal-reviewer')
  for (const handle of runs.flatMap(({ who, by }) => [who, by])) makePerson(served, handle)
})

for (const { name, javaScriptEnabled, who, by } of runs) {
  test(`a flag leads to a case, a suspension and an appeal that puts all back, ${name}`, async ({ browser, served, mailbox }) => {
    const enter = async (handle: string) => {
      const page = await (await browser.newContext({ javaScriptEnabled })).newPage()
      await settleIn(page, served, handle)
      return page
    }
    const author = await enter(who)
    await writeProfile(author, served)
    const flagger = await enter(by)
    await flag(flagger, served, who)

    const moderator = await enter('mona')
    const caseUrl = await decide(moderator, served)
    expect(await statusOf(flagger, `${served.url}/people/${who}`)).toBe(200)
    await agree(await enter('mike'), caseUrl)
    expect(await statusOf(flagger, `${served.url}/people/${who}`)).toBe(404)
    await mailbox.find(`${by}@example.org`, /was decided: a rule was broken/)

    await readStatement(author, served, who, mailbox)
    await tryToWrite(author, served)
    await takeCopy(author, served, who)
    await appeal(author, served)
    await overturn(await enter('ruben'), served, who)

    await findAllAsBefore({ author, flagger, moderator }, { served, who, caseUrl })
    await mailbox.find(`${who}@example.org`, /Your appeal is decided: overturned/)
    await mailbox.find(`${by}@example.org`, /overturned on appeal/)
  })
}

async function writeProfile(page: Page, { url }: Served): Promise<void> {
  await page.goto(`${url}/settings/profile`)
  await page.getByLabel('About you').fill(about)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(about)).toBeVisible()
}

async function flag(page: Page, { url }: Served, who: string): Promise<void> {
  await page.goto(`${url}/people/${who}`)
  await expectAccessible(page)
  await page.getByRole('link', { name: /^Flag/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Flag this profile')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Flag', exact: true }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await page.getByLabel(`${rule} (COC-2.4)`).check()
  await page.getByLabel('What should the moderator know?').fill('Read the second half of it.')
  await page.getByRole('button', { name: 'Flag', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My flags')
  await expect(page.getByText(/^Thank you\. Somebody without a part/)).toBeVisible()
  await expectAccessible(page)
}

/** Claim, read, and propose a suspension so long that a second person has to agree. Returns the case's address. */
async function decide(page: Page, { url }: Served): Promise<string> {
  await page.goto(url)
  await page.getByRole('link', { name: 'Cases' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cases')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Profile, COC-2.4' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Profile: ${rule}`)
  await expect(page.getByText(about)).toHaveCount(0)
  await page.getByRole('button', { name: 'Claim', exact: true }).click()
  await expect(page.getByText(/^The case is yours for/)).toBeVisible()
  const caseUrl = page.url()
  await page.getByRole('link', { name: /^Show/ }).click()
  await expect(page.getByText(about)).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Decide', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Decide the case')
  await page.getByLabel('A rule was broken').check()
  await page.getByLabel('Facts').fill('The profile says that the author knows where reviewers live.')
  await page.getByLabel('Reasons').fill('Too short')
  await page.getByLabel('Measure').selectOption({ label: 'Hide it from everybody but its author and moderators' })
  await page.getByLabel(/^Sanction/).selectOption('suspension')
  await page.getByLabel('Days').fill('30')
  await page.getByRole('button', { name: 'Decide' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByLabel('Days')).toHaveValue('30')
  await expectAccessible(page)
  await page.getByLabel('Reasons').fill(reasons)
  await page.getByRole('button', { name: 'Decide' }).click()
  await expect(page.getByText('It waits for a second person now.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Agree' })).toHaveCount(0)
  await expectAccessible(page)
  return caseUrl
}

async function agree(page: Page, caseUrl: string): Promise<void> {
  await page.goto(caseUrl)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Agree', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Decision' })).toBeVisible()
  await expectAccessible(page)
}

/** The pages of standing, statements and appeals are looked at by axe in appeals.spec.ts; here only that they lead on. */
async function readStatement(page: Page, { url }: Served, who: string, mailbox: Mailbox): Promise<void> {
  await page.goto(url)
  await expect(page.getByText(/Your account is suspended until/)).toBeVisible()
  await page.getByRole('link', { name: 'Your standing' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Your account is suspended until')
  await expect(page.getByText(reasons).first()).toBeVisible()
  await page.getByRole('link', { name: 'Print or save it' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Statement of reasons')
  await expectPrintable(page)
  await mailbox.find(`${who}@example.org`, /\/statements\//)
}

/** On paper stands the statement alone, on a page of its width. */
async function expectPrintable(page: Page): Promise<void> {
  const before = page.viewportSize() ?? { width: 1280, height: 900 }
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 794, height: 1123 })
  await expect(page.getByText(reasons)).toBeVisible()
  await expect(page.getByRole('navigation').filter({ visible: true })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Appeal this decision' })).toBeHidden()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(794)
  await page.emulateMedia({ media: null })
  await page.setViewportSize(before)
}

async function tryToWrite(page: Page, { url }: Served): Promise<void> {
  await page.goto(`${url}/report`)
  await page.getByRole('button', { name: /Quick/ }).click()
  await expect(page.getByRole('heading', { name: 'Not allowed' })).toBeVisible()
  await expect(page.getByText(/suspended until .* how to appeal/).first()).toBeVisible()
}

/** Whoever is shut out still takes along what is theirs: the copy is made, and comes as an archive that holds the statement. */
async function takeCopy(page: Page, { url }: Served, who: string): Promise<void> {
  await page.goto(`${url}/standing`)
  await page.getByRole('link', { name: 'download your data' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your data')
  await page.getByRole('button', { name: 'Make a copy' }).click()
  const fetched = page.getByRole('link', { name: 'Fetch your copy' })
  await expect(async () => {
    await page.goto(`${url}/settings/data`)
    await expect(fetched).toBeVisible({ timeout: 500 })
  }).toPass()
  const download = page.waitForEvent('download')
  await fetched.click()
  const copy = await download
  expect(copy.suggestedFilename()).toContain(who)
  expect(await readFile(await copy.path(), 'utf8')).toContain(reasons)
}

async function appeal(page: Page, { url }: Served): Promise<void> {
  await page.goto(`${url}/standing`)
  await page.getByRole('link', { name: 'Appeal this decision' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Appeal')
  await page.getByLabel('What is wrong with the decision').fill('It is a line of a song, and the song is on every wall here.')
  await page.getByRole('button', { name: 'Send the appeal' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Appeal: ')
  await expectAccessible(page)
}

async function overturn(page: Page, { url }: Served, who: string): Promise<void> {
  await page.goto(`${url}/appeals`)
  await page
    .getByRole('listitem')
    .filter({ hasText: `By ${who}` })
    .getByRole('link')
    .click()
  await page.getByRole('button', { name: 'Take this appeal' }).click()
  await expect(page.getByLabel(/^Overturn/)).toBeVisible()
  await page.getByLabel(/^Overturn/).check()
  await page.getByLabel('Reasons').fill('The line is quoted from a well-known song, so nobody was threatened by it.')
  await page.getByRole('button', { name: 'Decide the appeal' }).click()
  await expect(page.getByRole('heading', { name: 'How it ended' })).toBeVisible()
  await expectAccessible(page)
}

type People = Record<'author' | 'flagger' | 'moderator', Page>

/** Standing, profile, flag and case say that nothing stands any more, and the author writes again. */
async function findAllAsBefore({ author, flagger, moderator }: People, given: { served: Served; who: string; caseUrl: string }) {
  const { served, who, caseUrl } = given
  await author.goto(`${served.url}/standing`)
  await expect(author.getByRole('heading', { level: 1 })).toHaveText('Your account is in good standing')
  await author.goto(`${served.url}/report`)
  await author.getByRole('button', { name: /Quick/ }).click()
  await expect(author.getByRole('button', { name: 'Save draft' })).toBeVisible()

  await flagger.goto(`${served.url}/people/${who}`)
  await expect(flagger.getByText(about)).toBeVisible()
  await flagger.goto(`${served.url}/flags`)
  await expect(flagger.getByText('No rule was broken')).toBeVisible()
  await expectAccessible(flagger)
  await flagger.goto(`${served.url}/inbox`)
  await expect(flagger.getByText(/overturned on appeal/)).toBeVisible()
  await expectAccessible(flagger)

  await moderator.goto(caseUrl)
  await expect(moderator.getByText(/overturned on appeal/).first()).toBeVisible()
  await expectAccessible(moderator)
}

const statusOf = async (page: Page, url: string) => (await page.goto(url))?.status()
