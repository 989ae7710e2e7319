import type { Browser, Page } from '@playwright/test'
import type { Served } from '../support/serve.ts'
import { expect, expectAccessible, makePerson, settleIn, test } from './house.ts'

/** A standing programme from its first draft to its end, by links and forms alone: what the journey of a challenge does not come by. */

test.beforeAll(({ served }) => {
  for (const handle of ['odile', 'rina', 'ralf']) makePerson(served, handle)
  served.cli(['org', 'create', '--slug', 'open-lab', '--name', 'Open Lab'])
  served.cli(['org', 'add-member', '--org', 'open-lab', '--handle', 'odile', '--role', 'owner-admin'])
  served.cli(['org', 'add-system', '--org', 'open-lab', '--system', 'gpt-2'])
})

for (const { name, javaScriptEnabled, slug } of [
  { name: 'with scripts', javaScriptEnabled: true, slug: 'lean-scripts' },
  { name: 'without scripts', javaScriptEnabled: false, slug: 'lean-plain' },
]) {
  test(`a standing programme is drafted, changed, asked about, revised and closed, ${name}`, async ({ browser, served }) => {
    test.setTimeout(120_000)
    const title = `Answers that lean (${slug})`
    const owner = await enter(browser, served, 'odile', javaScriptEnabled)
    await draftAndOpen(owner, served.url, title, slug)

    const rina = await enter(browser, served, 'rina', javaScriptEnabled)
    await submitAndJoin(rina, served.url, `Writes less of women in ${slug}`, title)
    const entry = rina.url()
    await joinInside(rina, served.url, `Skips women in ${slug}`, title)
    await ask(rina, served.url, slug)
    await answer(owner, served.url, slug)
    await revise(owner, served.url, slug)

    await rina.goto(entry)
    await rina.getByRole('link', { name: 'version 1' }).click()
    await expect(rina.getByRole('heading', { level: 1 })).toContainText('Version 1 of')
    await expect(rina.getByText('EUR 100.00').first()).toBeVisible()
    await expectAccessible(rina)

    await shareAndDecline(rina, await enter(browser, served, 'ralf', javaScriptEnabled), entry)
    await close(owner, served.url, slug, rina, entry)
  })
}

async function enter(browser: Browser, served: Served, handle: string, javaScriptEnabled: boolean): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled })).newPage()
  await settleIn(page, served, handle)
  return page
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

async function draftAndOpen(page: Page, url: string, title: string, slug: string): Promise<void> {
  await page.goto(`${url}/programmes`)
  await page.getByRole('link', { name: 'Draft a programme' }).click()
  await expect(heading(page)).toHaveText('Draft a programme')
  await page.getByLabel('System', { exact: true }).selectOption({ label: 'GPT-2' })
  for (const [label, value] of Object.entries({
    Title: title,
    'Short name': slug,
    'In two sentences': 'Show us where it leans.',
    'In scope, with': 'Answers that change with the group.',
    'Out of scope, with': 'Plain mistakes.',
    Rules: 'One finding an entry.',
    'Safe harbour': 'Nobody who keeps to the rules is pursued.',
    'Who may take part': 'Anybody.',
    Budget: '5000',
    Low: '50',
    Medium: '75',
    High: '100',
    Critical: '400',
  }))
    await page.getByLabel(label).first().fill(value)
  await page.getByRole('button', { name: 'Save the draft' }).click()
  await expect(heading(page)).toHaveText(title)

  await page.getByRole('link', { name: 'Change the draft' }).click()
  await expect(heading(page)).toHaveText('Change the draft')
  await expect(page.getByLabel('Rules')).toHaveValue('One finding an entry.')
  await page.getByText('Harms in and out of scope').click()
  await page.getByRole('group', { name: 'Not these harms' }).getByRole('checkbox').last().check()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Save the draft' }).click()
  await expect(page.getByText('Saved. Read it as others will', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'Open this programme' }).click()
  await expect(page.getByText('Open for reports')).toBeVisible()
  await expectAccessible(page)
}

/** A full report is led to the programmes about its system as soon as it is submitted. */
async function submitAndJoin(page: Page, url: string, title: string, programme: string): Promise<void> {
  await page.goto(`${url}/report`)
  await page.getByRole('button', { name: 'Full, with evidence' }).first().click()
  await page.getByLabel('System', { exact: true }).selectOption({ label: 'GPT-2' })
  await page.getByLabel('Kind').selectOption('bias')
  await page.getByLabel('Title').fill(title)
  await page.getByLabel('What happened').fill('Fifty stories about scientists, and four of them are women.')
  await page.getByLabel('Who is affected').fill('Women in science')
  await page.getByLabel('Harm', { exact: true }).first().selectOption('representational.erasing')
  await page.getByRole('button', { name: 'Submit report' }).click()
  await expect(heading(page)).toHaveText('Join a programme')
  await expect(page.getByText('Your report is submitted. Thank you.', { exact: false })).toBeVisible()
  await page.getByLabel('Programme', { exact: true }).selectOption({ label: programme })
  await page.getByLabel('Co-authors').fill('ralf 30')
  for (const box of await page.getByRole('checkbox').all()) await box.check()
  await page.getByRole('button', { name: 'Join the programme' }).click()
  await expect(heading(page)).toHaveText(title)
  await expect(page.getByText('Entry, waits for a co-author')).toBeVisible()
}

/** The programme chosen inside the form: the entry is made with the report. Without scripts it is offered for the system saved last. */
async function joinInside(page: Page, url: string, title: string, programme: string): Promise<void> {
  await page.goto(`${url}/report`)
  await page.getByRole('button', { name: 'Quick' }).first().click()
  await page.getByLabel('System', { exact: true }).selectOption({ label: 'GPT-2' })
  if (await page.evaluate(() => matchMedia('(scripting: none)').matches)) {
    await page.getByRole('button', { name: 'Save draft' }).click()
    await expect(page.getByText('Your draft is saved.')).toBeVisible()
  }
  await page.getByLabel('Kind').selectOption('bias')
  await page.getByLabel('Title').fill(title)
  await page.getByLabel('What happened').fill('Fifty stories about doctors, and three of them are women.')
  await page.getByLabel('Who is affected').fill('Women in medicine')
  await page.getByRole('radio', { name: programme }).check()
  await page.getByRole('button', { name: 'Submit report' }).click()
  await expect(page.getByText('Tick every point once it is true', { exact: false }).first()).toBeVisible()
  await expect(page.getByLabel('Title')).toHaveValue(title)
  await expect(page.getByRole('radio', { name: programme })).toBeChecked()
  await expectAccessible(page)
  for (const box of await page.getByRole('group', { name: 'Before you join' }).getByRole('checkbox').all()) await box.check()
  await page.getByRole('button', { name: 'Submit report' }).click()
  await expect(heading(page)).toHaveText(title)
  await expect(page.getByText('Everybody has accepted their share.')).toBeVisible()
}

async function ask(page: Page, url: string, slug: string): Promise<void> {
  await page.goto(`${url}/programmes/${slug}`)
  await page.getByRole('link', { name: 'Ask a question' }).click()
  await expect(heading(page)).toHaveText('Ask about this programme')
  await expectAccessible(page)
  await page.getByLabel('Question').fill('Do two releases count twice?')
  await page.getByRole('button', { name: 'Ask' }).click()
  await expect(page.getByText('Not answered yet.')).toBeVisible()
}

async function answer(page: Page, url: string, slug: string): Promise<void> {
  await page.goto(`${url}/programmes/${slug}`)
  await page.getByRole('link', { name: 'Answer this question' }).click()
  await expect(heading(page)).toHaveText('Answer a question')
  await expectAccessible(page)
  await page.getByLabel('Answer').fill('Each release counts.')
  await page.getByRole('button', { name: 'Answer' }).click()
  await expect(page.getByText('Each release counts.')).toBeVisible()
}

async function revise(page: Page, url: string, slug: string): Promise<void> {
  await page.goto(`${url}/programmes/${slug}`)
  await page.getByRole('link', { name: 'Write a new version' }).click()
  await expect(heading(page)).toHaveText('New version')
  await page.getByLabel('Why it changes').fill('There is less to find now.')
  await page.getByLabel('High').fill('90')
  await page.getByLabel('Budget').fill('4000')
  await page.getByRole('button', { name: 'Put it in force' }).click()
  await expect(page.getByText('The budget may not shrink any more', { exact: false }).first()).toBeVisible()
  await expect(page.getByLabel('Why it changes')).toHaveValue('There is less to find now.')
  await expectAccessible(page)
  await page.getByLabel('Budget').fill('5000')
  await page.getByRole('button', { name: 'Put it in force' }).click()
  await expect(page.getByText('Version 2 is in force.')).toBeVisible()
  await expect(page.getByText('Reward for high severity: EUR 100.00 before, EUR 90.00 now.')).toBeVisible()
}

/** Who was invited says no, and all of it is again theirs who made the entry. */
async function shareAndDecline(author: Page, invited: Page, entry: string): Promise<void> {
  await invited.goto(new URL('/entries', entry).href)
  await invited
    .getByRole('link', { name: /Writes less of women/ })
    .first()
    .click()
  await expect(invited.getByRole('heading', { name: 'You are invited' })).toBeVisible()
  await invited.getByRole('button', { name: 'Decline' }).click()
  await expect(heading(invited)).toHaveText('My entries')
  await expectAccessible(invited)
  await author.goto(entry)
  await expect(author.getByText('Everybody has accepted their share.')).toBeVisible()
  await expect(author.getByText('100 %')).toBeVisible()
}

async function close(owner: Page, url: string, slug: string, author: Page, entry: string): Promise<void> {
  await owner.goto(`${url}/programmes/${slug}`)
  await expect(owner.getByRole('link', { name: 'Cancel the programme' })).toHaveCount(0)
  await owner.getByRole('link', { name: 'Close the programme' }).click()
  await expect(heading(owner)).toHaveText('Close this programme?')
  await expectAccessible(owner)
  await owner.getByLabel('Why it ends').fill('What was put aside is spent.')
  await owner.getByRole('button', { name: 'Close the programme' }).click()
  await expect(owner.getByText('closed it to new entries', { exact: false })).toBeVisible()
  await author.goto(entry)
  await expect(author.getByText('Closed now.')).toBeVisible()
  await expect(author.getByRole('link', { name: 'Withdraw the entry' })).toHaveCount(0)
}
