import type { Page } from '@playwright/test'
import type { Served } from '../support/serve.ts'
import { expect, expectAccessible, makePerson, settleIn, test } from './house.ts'

const before = 'I read what models write. Whoever screens reports here is a fool.'
const mended = 'I read what models write.'
const said = 'I took out the sentence about those who screen reports.'
const missing = 'One sentence is gone, but the word fool still stands in the other.'
const runs = [
  { name: 'with scripts', javaScriptEnabled: true, who: 'kurt', by: 'kate' },
  { name: 'without scripts', javaScriptEnabled: false, who: 'kim', by: 'kira' },
]

test.beforeAll(({ served }) => {
  makePerson(served, 'mott', 'moderator')
  for (const handle of runs.flatMap(({ who, by }) => [who, by])) makePerson(served, handle)
})

for (const { name, javaScriptEnabled, who, by } of runs) {
  test(`what was hidden is mended, declined, mended again and lifted, ${name}`, async ({ browser, served, mailbox }) => {
    const enter = async (handle: string) => {
      const page = await (await browser.newContext({ javaScriptEnabled })).newPage()
      await settleIn(page, served, handle)
      return page
    }
    const author = await enter(who)
    await author.goto(`${served.url}/settings/profile`)
    await author.getByLabel('About you').fill(before)
    await author.getByRole('button', { name: 'Save' }).click()
    await expect(author.getByText(before)).toBeVisible()
    const flagger = await enter(by)
    await flag(flagger, served, who)
    const moderator = await enter('mott')
    await hide(moderator, served)
    expect((await flagger.goto(`${served.url}/people/${who}`))?.status()).toBe(404)

    await mend(author, served, `${mended} Not a fool.`, expectAccessible)
    await answer(moderator, served, { how: /^Leave it in force/, text: missing, look: expectAccessible })
    await mailbox.find(`${who}@example.org`, /what is still missing is said on its page/)
    await author.reload()
    await expect(author.getByText(missing)).toBeVisible()
    await expectAccessible(author)

    await mend(author, served, mended)
    await answer(moderator, served, { how: /^Lift the measure/, text: 'What was wrong is gone, and what is left is about models.' })
    await mailbox.find(`${who}@example.org`, /the measure on it is lifted/)
    await findVisible({ author, flagger }, served, who)
  })
}

async function flag(page: Page, { url }: Served, who: string): Promise<void> {
  await page.goto(`${url}/people/${who}`)
  await page.getByRole('link', { name: /^Flag/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Flag this profile')
  await page.getByLabel(/COC-2\.1/).check()
  await page.getByRole('button', { name: 'Flag', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My flags')
}

async function hide(page: Page, { url }: Served): Promise<void> {
  await page.goto(`${url}/cases`)
  await page.getByRole('link', { name: 'Profile, COC-2.1' }).first().click()
  await page.getByRole('button', { name: 'Claim', exact: true }).click()
  await expect(page.getByText(/^The case is yours for/)).toBeVisible()
  await page.getByRole('link', { name: 'Decide', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Decide the case')
  await page.getByLabel('A rule was broken').check()
  await page.getByLabel('Facts').fill('The profile calls those who screen reports fools.')
  await page.getByLabel('Reasons').fill('Hard words about decisions are welcome, but not about the people who make them.')
  await page.getByLabel('Measure').selectOption({ label: 'Hide it from everybody but its author and moderators' })
  await page.getByRole('button', { name: 'Decide' }).click()
  await expect(page.getByText('Decided. Everybody concerned is told.')).toBeVisible()
}

/** A page that was looked at in the first round is not looked at again. */
type Look = (page: Page) => Promise<void>
const onlyOnce: Look = async () => {}

/** From the standing by its link; empty first, so that what is missing is said and what was typed stays. */
async function mend(page: Page, { url }: Served, body: string, look: Look = onlyOnce): Promise<void> {
  await page.goto(`${url}/standing`)
  await look(page)
  await page.getByRole('link', { name: 'Mend it' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mend your profile')
  await expect(page.getByLabel('About you')).toHaveValue(/^I read what models write\./)
  await page.getByLabel('About you').fill(body)
  await page.getByRole('button', { name: 'Mend it, and ask' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByLabel('About you')).toHaveValue(body)
  await look(page)
  await page.getByLabel('What you changed').fill(said)
  await page.getByRole('button', { name: 'Mend it, and ask' }).click()
  await expect(page.getByText('Your mended words are kept. A moderator reads them and answers.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'It waits' })).toBeVisible()
  await look(page)
}

/** From the desk of cases, the words first: only who has read them can answer. */
async function answer(page: Page, { url }: Served, given: { how: RegExp; text: string; look?: Look }): Promise<void> {
  const { how, text, look = onlyOnce } = given
  await page.goto(`${url}/cases`)
  await page.getByRole('link', { name: /^Mended/ }).click()
  await expect(page.getByRole('table')).toBeVisible()
  await look(page)
  await page.getByRole('link', { name: 'Profile, COC-2.1' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mended: profile')
  await expect(page.getByRole('button', { name: 'Send the answer' })).toHaveCount(0)
  await look(page)
  await page.getByRole('link', { name: /^Show text/ }).click()
  await expect(page.locator('del').first()).toBeVisible()
  await page.getByLabel(how).check()
  await page.getByLabel('In plain words').fill('No.')
  await page.getByRole('button', { name: 'Send the answer' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByLabel(how)).toBeChecked()
  await look(page)
  await page.getByLabel('In plain words').fill(text)
  await page.getByRole('button', { name: 'Send the answer' }).click()
  await expect(page.getByRole('heading', { name: 'The answer' })).toBeVisible()
  await look(page)
}

/** Everybody reads it again, the log says why, and the statement stays. */
async function findVisible({ author, flagger }: Record<'author' | 'flagger', Page>, { url }: Served, who: string): Promise<void> {
  await flagger.goto(`${url}/people/${who}`)
  await expect(flagger.getByText(mended, { exact: true })).toBeVisible()
  await flagger.goto(`${url}/moderation-log`)
  await expect(flagger.getByText(/Mended by its author, and lifted/).first()).toBeVisible()
  await expectAccessible(flagger)
  await author.goto(`${url}/inbox`)
  await author
    .getByRole('link', { name: /the measure on it is lifted/ })
    .first()
    .click()
  await expect(author.getByRole('heading', { level: 1 })).toHaveText('Mend your profile')
  await expect(author.getByText('The measure holds no longer.')).toBeVisible()
  await expectAccessible(author)
}
