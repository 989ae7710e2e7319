import type { Page } from '@playwright/test'
import { expect, expectAccessible } from './house.ts'

/** What each person does on the way of a bounty challenge, as they would: by links and forms. */

const day = 86_400_000
const reasons = 'I ran the prompts that are given, and most of them came out as the report says.'
const looked = new Set<string>()
/** Ten people walk the same few pages: each kind of page is looked at once in a run. */
async function lookOnce(page: Page, kind: string): Promise<void> {
  const hasScripts = await page.evaluate(() => !matchMedia('(scripting: none)').matches)
  if (looked.has(`${kind} ${hasScripts}`)) return
  looked.add(`${kind} ${hasScripts}`)
  await expectAccessible(page)
}

/** This journey looks at every kind of page. */
export const lookAtAll = (): void => looked.clear()

/** For a journey that comes by the same pages and looks at others. */
export function leaveTheseLooks(): void {
  for (const kind of ['drafting', 'joining', 'joining 2', 'panel', 'seat', 'award', 'earnings'])
    looked.add(`${kind} true`).add(`${kind} false`)
}

const assistance = 'A translation of two prompts, checked by hand.'

type Drafted = { title: string; slug: string; system?: string }
export async function draftChallenge(page: Page, url: string, { title, slug, system = 'BLOOM' }: Drafted): Promise<void> {
  await page.goto(`${url}/programmes`)
  await page.getByRole('link', { name: 'Draft a programme' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Draft a programme')
  await page.getByLabel('Kind').selectOption('challenge')
  await page.getByLabel('System', { exact: true }).selectOption({ label: system })
  await page.getByLabel('Title').fill(title)
  await page.getByLabel('Short name').fill(slug)
  await page.getByLabel('In two sentences').fill('Find people who are missing from what BLOOM writes.')
  await page.getByLabel('In scope').fill('People who are missing, for instance nurses.')
  await page.getByLabel('Out of scope').fill('A single bad answer.')
  await page.getByLabel('Rules').fill('Show the prompts.')
  await page.getByLabel('Safe harbour').fill('Nobody who keeps to the rules is pursued.')
  await page.getByLabel('Who may take part').fill('Anybody.')
  await page.getByLabel('Budget').fill('1000')
  await page.getByLabel('Second signature above').fill('300')
  await page.getByLabel('Last day').fill(new Date(Date.now() + day).toISOString().slice(0, 10))
  await page.getByLabel('Rubric').selectOption({ label: 'Three axes: harm, reach, proof, version 1' })
  await page.getByLabel('For every accepted entry').fill('10')
  await page.getByRole('button', { name: 'Save the draft' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await lookOnce(page, 'drafting')
  await page.getByLabel('Prizes', { exact: true }).fill('500.01 First prize\n250 Second prize')
  await page.getByRole('button', { name: 'Save the draft' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
}

export async function report(page: Page, url: string, title: string, system = 'BLOOM'): Promise<void> {
  await page.goto(`${url}/report`)
  await page.getByRole('button', { name: /Quick/ }).click()
  await page.getByLabel('System', { exact: true }).selectOption({ label: system })
  await page.getByLabel('Kind').selectOption('bias')
  await page.getByLabel('Title').fill(title)
  await page.getByLabel('What happened').fill('Fifty stories about a hospital, and nobody in them is a nurse.')
  await page.getByLabel('Who is affected').fill('Nurses')
  await page.getByRole('button', { name: 'Submit report' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

export async function join(page: Page, programme: string, coAuthors = ''): Promise<void> {
  await page.getByRole('link', { name: 'Join a programme' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Join a programme')
  await page.getByLabel('Programme', { exact: true }).selectOption({ label: programme })
  await page.getByLabel('Co-authors').fill(coAuthors)
  await page.getByLabel('What an AI system helped with').fill(assistance)
  await page.getByRole('button', { name: 'Join the programme' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByLabel('What an AI system helped with')).toHaveValue(assistance)
  await lookOnce(page, 'joining')
  for (const box of await page.getByRole('checkbox').all()) await box.check()
  await page.getByRole('button', { name: 'Join the programme' }).click()
  await expect(page.getByText('Your report is an entry of the programme now.')).toBeVisible()
  await lookOnce(page, 'joining 2')
}

/** A co-author finds the invitation in the inbox, and reads the report once the share is theirs. */
export async function acceptShare(page: Page, url: string, title: string, share: string): Promise<void> {
  await page.goto(`${url}/inbox`)
  await page
    .getByRole('link', { name: /co-author/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: 'You are invited' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: `Accept ${share}` }).click()
  await expect(page.getByText('You share this entry now', { exact: false })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Read the report' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

/** Asks graders; whoever runs the programme is there too, with the reason why not. */
export async function ask(page: Page, url: string, title: string, graders: readonly string[], owner = 'orla'): Promise<void> {
  await page.goto(`${url}/grading`)
  await page.getByRole('link', { name: title }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Graders of “${title}”`)
  await expect(page.getByLabel(owner)).toBeDisabled()
  await expect(page.getByText('Cannot grade this: belongs to the organisation', { exact: false })).toBeVisible()
  for (const handle of graders) await page.getByLabel(handle, { exact: true }).check()
  await lookOnce(page, 'panel')
  await page.getByRole('button', { name: 'Ask these graders' }).click()
  await expect(page.getByText('Being graded')).toBeVisible()
}

export async function grade(page: Page, url: string, title: string, chosen: Record<string, string>): Promise<void> {
  await page.goto(url)
  await page.getByRole('link', { name: 'Grading' }).first().click()
  // The first page has a link of that name too, once the issue is public.
  await expect(page).toHaveURL(`${url}/grading`)
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  for (const author of ['rosa', 'rafi']) await expect(page.getByText(author)).toHaveCount(0)
  await choose(page, chosen)
  await lookOnce(page, 'seat')
  await page.getByRole('button', { name: 'Hand in the grade' }).click()
  await expect(page.getByRole('button', { name: 'Hand in the grade' })).toHaveCount(0)
}

async function choose(page: Page, chosen: Record<string, string>): Promise<void> {
  for (const [criterion, value] of Object.entries(chosen))
    await page.getByRole('group', { name: criterion }).getByRole('radio').nth(Number(value)).check()
  await page.getByLabel('Reasons').fill(reasons)
}

export async function rule(page: Page, url: string, title: string, chosen: Record<string, string>): Promise<void> {
  await page.goto(`${url}/grading`)
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByText('The graders lie too far apart on Harm', { exact: false })).toBeVisible()
  await choose(page, chosen)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Settle the score' }).click()
  await expect(page.getByRole('button', { name: 'Settle the score' })).toHaveCount(0)
}

export async function openAward(page: Page, url: string, slug: string, title: string): Promise<void> {
  await page.goto(`${url}/programmes/${slug}/awards`)
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Award: ${title}`)
}

export async function approve(page: Page, url: string, slug: string, title: string): Promise<void> {
  await openAward(page, url, slug, title)
  await page.getByRole('button', { name: 'Approve the award' }).click()
  await expect(page.getByRole('button', { name: 'Approve the award' })).toHaveCount(0)
  await lookOnce(page, 'award')
}

/** Records by hand that each was paid their part, under a reference of the bank. */
export async function pay(page: Page, parts: Record<string, string>): Promise<void> {
  for (const [handle, amount] of Object.entries(parts)) {
    await expect(page.getByText(`${handle}: EUR ${amount}, due`, { exact: false })).toBeVisible()
    await lookOnce(page, 'payouts')
    await page.getByLabel(`Reference for ${handle}`).fill(`Transfer to ${handle}`)
    await page.getByLabel(`Reference for ${handle}`).locator('xpath=ancestor::form').getByRole('button').click()
    await expect(page.getByText(`${handle}: EUR ${amount}, paid`, { exact: false })).toBeVisible()
  }
}

export async function readStatement(page: Page, url: string, title: string, amount: string): Promise<void> {
  await page.goto(`${url}/settings/earnings`)
  const line = page.getByRole('listitem').filter({ hasText: title })
  await expect(line.getByText(`EUR ${amount}, paid`, { exact: false })).toBeVisible()
  await lookOnce(page, 'earnings')
}

/** 770.01 of 1,000.00 were paid. */
export async function readInPublic(page: Page, url: string, slug: string): Promise<void> {
  await page.goto(`${url}/programmes/${slug}`)
  await expect(page.getByText('Settled').first()).toBeVisible()
  for (const [name, amount] of [
    ['Paid in', '1,000.00'],
    ['Left, promised to nobody yet', '229.99'],
    ['Paid', '770.01'],
  ] as const)
    await expect(page.getByText(name, { exact: true }).locator('xpath=following-sibling::*[1]').first()).toHaveText(`EUR ${amount}`)
  await expectAccessible(page)
}
