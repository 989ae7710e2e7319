import type { Page } from '@playwright/test'
import type { Served } from '../support/serve.ts'
import { expect, expectAccessible, makePerson, settleIn, test } from './house.ts'

const about = 'Here is the bank account of my neighbour, number by number.'
const explanation = 'The page shows the bank account of a private person, who did not agree to it.'

const runs = [
  { name: 'with scripts', javaScriptEnabled: true, who: 'nick', from: 'nora@example.org' },
  { name: 'without scripts', javaScriptEnabled: false, who: 'nils', from: 'nadia@example.org' },
]

test.beforeAll(({ served }) => {
  makePerson(served, 'noor', 'moderator')
  for (const { who } of runs) makePerson(served, who)
})

for (const { name, javaScriptEnabled, who, from } of runs) {
  test(`a notice of illegal content without an account is answered by mail, ${name}`, async ({ browser, served, mailbox }) => {
    const open = async () => (await browser.newContext({ javaScriptEnabled })).newPage()
    const author = await open()
    await settleIn(author, served, who)
    await author.goto(`${served.url}/settings/profile`)
    await author.getByLabel('About you').fill(about)
    await author.getByRole('button', { name: 'Save' }).click()
    await expect(author.getByText(about)).toBeVisible()

    const stranger = await open()
    await sendNotice(stranger, served, { who, from })
    const { text } = await mailbox.find(from, /\/notice\/[\w-]{20,}/)
    expect(text).not.toContain('neighbour')
    await stranger.goto(/http\S+\/notice\/[\w-]+/.exec(text)?.[0] ?? '')
    await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('Confirm your address')
    await expectAccessible(stranger)
    await stranger.getByRole('button', { name: 'Confirm' }).click()
    await expect(stranger.getByText('Your address is confirmed').first()).toBeVisible()

    const moderator = await open()
    await settleIn(moderator, served, 'noor')
    await decide(moderator, served)
    const answer = await mailbox.find(from, /What came of it: a rule was broken/)
    expect(answer.text).toContain('court')
    expect((await stranger.goto(`${served.url}/people/${who}`))?.status()).toBe(410)
    await expectAccessible(stranger)
    await stranger.goto(`${served.url}/moderation-log`)
    await expect(stranger.getByText('SHR-7.2').first()).toBeVisible()
    await expect(stranger.getByText(who)).toHaveCount(0)
    await expectAccessible(stranger)
  })
}

/** From the page itself: the link at its foot, the form, what is missing, and the thanks. */
async function sendNotice(page: Page, { url }: Served, { who, from }: { who: string; from: string }): Promise<void> {
  await page.goto(`${url}/people/${who}`)
  await page
    .getByRole('link', { name: /illegal content/i })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tell us of illegal content')
  await expectAccessible(page)
  await page.getByLabel('Address of the page').fill(`${url}/people/${who}`)
  await page.getByLabel('What is illegal about it').fill(explanation)
  await page.getByRole('button', { name: 'Send the notice' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByLabel('What is illegal about it')).toHaveValue(explanation)
  await expectAccessible(page)
  await page.getByLabel('Your name').fill('Somebody next door')
  await page.getByLabel('Your e-mail address').fill(from)
  await page.getByLabel('As far as I know').check()
  await page.getByRole('button', { name: 'Send the notice' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you. The notice has arrived')
  await expectAccessible(page)
}

async function decide(page: Page, { url }: Served): Promise<void> {
  await page.goto(`${url}/cases`)
  await page.getByRole('link', { name: 'Profile, SHR-7.2' }).first().click()
  await page.getByRole('button', { name: 'Claim', exact: true }).click()
  await expect(page.getByText(/^The case is yours for/)).toBeVisible()
  await page.getByText(/^Notice of illegal content,/).click()
  await expect(page.getByText(explanation)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Decide', exact: true }).click()
  await page.getByLabel('A rule was broken').check()
  await page.getByLabel('Facts').fill('The profile shows the bank account of somebody else.')
  await page.getByLabel('Reasons').fill('Numbers of an account are private, and nobody said that they may be published here.')
  await expect(page.getByLabel('The law; it breaks the rules as well')).toBeChecked()
  await page.getByLabel('Which law').fill('General Data Protection Regulation, Article 6')
  await page.getByLabel('Measure').selectOption({ label: 'Remove it; a line that says why stays' })
  await page.getByRole('button', { name: 'Decide' }).click()
  await expect(page.getByText('Decided. Everybody concerned is told.')).toBeVisible()
  await expectAccessible(page)
}
