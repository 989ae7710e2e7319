import type { Page } from '@playwright/test'
import type { Served } from '../support/serve.ts'
import { acceptReport } from './accepting.ts'
import { expect, expectAccessible, makePerson, settleIn, test } from './house.ts'

const runs = [
  { name: 'with scripts', javaScriptEnabled: true, who: 'selma', by: 'tilda', system: 'Lamb 7B', slug: 'lamb-7b' },
  { name: 'without scripts', javaScriptEnabled: false, who: 'simon', by: 'thea', system: 'Mutton 3B', slug: 'mutton-3b' },
]

test.beforeAll(({ served }) => {
  for (const { who, by } of runs) {
    makePerson(served, who)
    makePerson(served, by, 'moderator')
  }
})

for (const { name, javaScriptEnabled, who, by, system, slug } of runs) {
  test(`a suggested system is confirmed, reported, and found in every place that shows systems, ${name}`, async ({ browser, served }) => {
    const open = async () => (await browser.newContext({ javaScriptEnabled })).newPage()
    const title = `${system} calls every shepherd a man`

    const member = await open()
    await settleIn(member, served, who)
    await suggest(member, served, system)
    const stranger = await open()
    expect((await stranger.goto(`${served.url}/systems/${slug}`))?.status()).toBe(404)

    const moderator = await open()
    await settleIn(moderator, served, by)
    await confirm(moderator, served, system)

    await report(member, served, { system, slug, title })
    const publicId = await acceptReport(moderator, served.url, title, { severity: 'medium', harm: 'representational.stereotyping' })

    await readSystem(stranger, served, { system, slug, publicId })
    await compare(stranger, system)
    await filterTimeline(stranger, served, system)
    await readFeed(stranger, served, title)
  })
}

async function suggest(page: Page, { url }: Served, system: string): Promise<void> {
  await page.goto(`${url}/systems`)
  await page.getByRole('link', { name: 'Suggest a system' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Suggest a system')
  await page.getByLabel('Name').fill(system)
  await page.getByLabel('Developer').fill('Wool Company')
  await page.getByLabel('Source').fill('its home page')
  // The browser itself asks for an address; whoever gets past it is answered by the form.
  await page.locator('main form').evaluate((form: HTMLFormElement) => {
    form.noValidate = true
  })
  await page.getByRole('button', { name: 'Suggest system' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByLabel('Name')).toHaveValue(system)
  await expectAccessible(page)
  await page.getByLabel('Source').fill('https://example.org/models')
  await page.getByRole('button', { name: 'Suggest system' }).click()
  await expect(page.getByText('Thank you. A moderator checks it', { exact: false })).toBeVisible()
  await expect(page.getByText('is not public yet', { exact: false })).toBeVisible()
  await expectAccessible(page)
}

/** From the list of suggestions to the catalogue, with the source of its level. */
async function confirm(page: Page, { url }: Served, system: string): Promise<void> {
  await page.goto(url)
  await page
    .locator('header')
    .getByText(/^t(ilda|hea)/)
    .first()
    .click()
  await page.getByRole('link', { name: 'Suggestions' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Suggestions for the catalogue')
  await expectAccessible(page)
  await page.getByRole('link', { name: system }).click()
  await expect(page.getByRole('heading', { level: 1, name: system })).toBeVisible()
  await page.getByRole('link', { name: 'Confirm it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Confirm a suggested system')
  await expectAccessible(page)
  await page.getByLabel('Kind').selectOption('text')
  await page.getByRole('group', { name: 'Access level' }).getByRole('radio').nth(4).check()
  await page.getByLabel('First released').fill('2023-05')
  await page.getByLabel('Source', { exact: true }).fill('https://example.org/models/release-notes')
  await page.getByRole('button', { name: 'Confirm system' }).click()
  await expect(page.getByText('is not public yet', { exact: false })).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1, name: system })).toBeVisible()
  await expectAccessible(page)
}

/** The confirmed system's own page leads to a form that has it chosen already. */
async function report(page: Page, { url }: Served, given: { system: string; slug: string; title: string }): Promise<void> {
  const { system, slug, title } = given
  await page.goto(`${url}/systems/${slug}`)
  await page.getByRole('link', { name: `Report a problem with ${system}` }).click()
  await expect(page).toHaveURL(`${url}/report?system=${slug}`)
  await page.getByRole('button', { name: /Quick/ }).click()
  await expect(page.getByLabel('System', { exact: true })).toHaveValue(slug)
  await page.getByLabel('Kind').selectOption('bias')
  await page.getByLabel('Title').fill(title)
  await page.getByLabel('What happened').fill('Twenty stories about sheep, and every shepherd in them is a man.')
  await page.getByLabel('Who is affected').fill('Women who keep sheep')
  await page.getByRole('button', { name: 'Submit report' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

/** A visitor reads the record of a system that was not there a minute ago, its history and its badge. */
async function readSystem(page: Page, { url }: Served, given: { system: string; slug: string; publicId: string }): Promise<void> {
  const { system, slug, publicId } = given
  await page.goto(`${url}/systems?q=${encodeURIComponent(system)}`)
  await page.getByRole('link', { name: system }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: system })).toBeVisible()
  await expect(page.locator(`a[href="/issues/${publicId}"]`).first()).toBeVisible()
  await expectAccessible(page)
  const badge = await page.request.get(`${url}/systems/${slug}/badge.svg`)
  expect(badge.headers()['content-type']).toContain('image/svg+xml')
  expect(await badge.text()).toContain('1 open')
  await page.getByRole('link', { name: 'History' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`History of ${system}`)
  await expect(page.getByText('https://example.org/models/release-notes', { exact: false }).first()).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: system }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: system })).toBeVisible()
}

async function compare(page: Page, system: string): Promise<void> {
  await page.getByRole('link', { name: 'Compare with another system' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Compare two systems')
  await page.getByLabel('Second system').selectOption('gpt-2')
  await page.getByRole('button', { name: 'Compare' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${system} and GPT-2`)
  await expectAccessible(page)
}

/** Narrowed to its developer it is alone; with its kind left out there is nothing, and one link shows all again. */
async function filterTimeline(page: Page, { url }: Served, system: string): Promise<void> {
  await page.goto(`${url}/timeline`)
  await expectAccessible(page)
  await page.getByLabel('Developer').selectOption('Wool Company')
  await page.getByRole('button', { name: 'Narrow' }).click()
  await expect(page).toHaveURL(/developer=Wool/)
  await expect(page.getByRole('table').getByRole('link', { name: system })).toBeVisible()
  await expect(page.getByRole('table').getByRole('link', { name: 'GPT-2' })).toHaveCount(0)
  await expectAccessible(page)
  await page.getByRole('link', { name: /^Text.*Leave them out/ }).click()
  await expect(page.getByText('No release is like that')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Show everything' }).first().click()
  await expect(page.getByRole('table').getByRole('link', { name: 'GPT-2' }).first()).toBeVisible()
}

async function readFeed(page: Page, { url }: Served, title: string): Promise<void> {
  const feed = await page.request.get(`${url}/feed.atom`)
  expect(feed.headers()['content-type']).toContain('application/atom+xml')
  expect(await feed.text()).toContain(title)
}
