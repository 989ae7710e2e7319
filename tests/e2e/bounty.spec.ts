import type { Browser, Page } from '@playwright/test'
import type { Served } from '../support/serve.ts'
import { expect, expectAccessible, makePerson, settleIn, test } from './house.ts'

const day = 86_400_000
const reasons = 'I ran the prompts that are given, and most of them came out as the report says.'
const assistance = 'A translation of two prompts, checked by hand.'

test.describe.configure({ mode: 'serial' })

test.beforeAll(({ served }) => {
  for (const handle of ['orla', 'rosa', 'rafi', 'remy', 'gaia', 'glen', 'gina', 'gwyn']) makePerson(served, handle)
  makePerson(served, 'mosi', 'moderator')
  makePerson(served, 'abel', 'admin')
  for (const handle of ['gaia', 'glen', 'gina', 'gwyn', 'orla']) served.cli(['user', 'grant', '--handle', handle, '--role', 'grader'])
  served.cli(['org', 'create', '--slug', 'big-science', '--name', 'BigScience'])
  served.cli(['org', 'add-member', '--org', 'big-science', '--handle', 'orla', '--role', 'owner-admin'])
  served.cli(['org', 'add-system', '--org', 'big-science', '--system', 'bloom'])
})

for (const { name, javaScriptEnabled, slug } of [
  { name: 'with scripts', javaScriptEnabled: true, slug: 'seen-by-scripts' },
  { name: 'without scripts', javaScriptEnabled: false, slug: 'seen-without' },
]) {
  test.describe(`a bounty challenge, ${name}`, () => {
    const title = `Who is left out? (${slug})`
    const first = `Leaves nurses out of ${slug}`
    const second = `Ends old lives early in ${slug}`
    const confirming = `Nurses are missing again in ${slug}`
    let place: ReturnType<typeof placeOf>

    test.beforeAll(({ browser, served }) => {
      place = placeOf(browser, served, javaScriptEnabled)
    })
    test.afterAll(() => place.leave())

    test('an owner opens it, and an admin records what came in', async () => {
      const owner = await place.enter('orla')
      await draftChallenge(owner, place.url, { title, slug })
      await owner.getByRole('button', { name: 'Open this programme' }).click()
      await expect(owner.getByText('Open for reports')).toBeVisible()
      await expectAccessible(owner)

      const admin = await place.enter('abel')
      await admin.goto(`${place.url}/programmes/${slug}`)
      await admin.getByRole('link', { name: 'Awards and money of this programme' }).click()
      await expect(admin.getByRole('heading', { level: 1 })).toHaveText(`Money of ${title}`)
      await admin.getByLabel('Amount in EUR').first().fill('0.005')
      await admin.getByLabel('Reference of the bank').first().fill(`Wire ${slug}`)
      await admin.getByRole('button', { name: 'Record the deposit' }).click()
      await expect(admin.getByRole('alert')).toBeVisible()
      await expect(admin.getByLabel('Reference of the bank').first()).toHaveValue(`Wire ${slug}`)
      await admin.getByLabel('Amount in EUR').first().fill('1,000.00')
      await admin.getByRole('button', { name: 'Record the deposit' }).click()
      await expect(admin.getByText('EUR 1,000.00 free', { exact: false })).toBeVisible()
      await expectAccessible(admin)
    })

    test('two researchers enter it and a third confirms what one of them found', async () => {
      for (const [who, what] of [
        ['rosa', first],
        ['rafi', second],
      ] as const) {
        const page = await place.enter(who)
        await report(page, place.url, what)
        await join(page, title)
      }
      await report(await place.enter('remy'), place.url, confirming)

      const moderator = await place.enter('mosi')
      const issue = await accept(moderator, place.url, first)
      await accept(moderator, place.url, second)
      await accept(moderator, place.url, confirming, issue)
    })

    test('three graders score it blind, a conflicted one is refused, and a fourth rules where they disagree', async () => {
      const admin = await place.enter('abel')
      await ask(admin, place.url, first, ['gaia', 'glen', 'gina'])
      await ask(admin, place.url, second, ['gaia', 'gina'])

      for (const [who, harm] of [
        ['gaia', '3'],
        ['glen', '1'],
        ['gina', '2'],
      ] as const)
        await grade(await place.enter(who), place.url, first, { Harm: harm, Reach: '2', Proof: '2' })
      for (const who of ['gaia', 'gina']) await grade(await place.enter(who), place.url, second, { Harm: '1', Reach: '1', Proof: '2' })

      await rule(await place.enter('gwyn'), place.url, first, { Harm: '2' })
    })

    test('it is settled, awarded, signed by a second person and paid, right to the cent', async ({ served }) => {
      served.cli(['jobs', 'run-due', '--now', new Date(Date.now() + 3 * day).toISOString()])
      const owner = await place.enter('orla')
      await owner.goto(`${place.url}/programmes/${slug}`)
      await owner.getByRole('link', { name: 'Settle the challenge' }).click()
      await owner.getByRole('button', { name: 'Settle the challenge' }).click()
      await expect(owner.getByText('It is settled: the ranks are final.')).toBeVisible()
      await expectAccessible(owner)

      await owner.getByRole('link', { name: 'Awards and money of this programme' }).click()
      await owner.getByLabel('Of each award for who confirmed it').selectOption('10')
      await owner.getByRole('button', { name: 'Propose the awards' }).click()
      await expect(owner.getByRole('link', { name: second })).toBeVisible()
      await expectAccessible(owner)
      for (const what of [first, second]) await approve(owner, place.url, slug, what)

      const admin = await place.enter('abel')
      await openAward(admin, place.url, slug, first)
      await expect(admin.getByText('waits for a second signature', { exact: false }).first()).toBeVisible()
      await admin.getByRole('button', { name: 'Sign the award' }).click()
      await expect(admin.getByText('Signed by a second person')).toBeVisible()
      // 500.01 and 10.00 to the first, of which a tenth goes to who confirmed it.
      await pay(admin, { rosa: '459.01', remy: '51.00' })
      await openAward(admin, place.url, slug, second)
      await pay(admin, { rafi: '260.00' })

      for (const [who, amount] of [
        ['rosa', '459.01'],
        ['remy', '51.00'],
        ['rafi', '260.00'],
      ] as const)
        await readStatement(await place.enter(who), place.url, who === 'rafi' ? second : first, amount)
      await readInPublic(await place.enter(null), place.url, slug)
    })
  })
}

type State = Awaited<ReturnType<Awaited<ReturnType<Browser['newContext']>>['storageState']>>
/** Whoever signed in once stays so for both runs. */
const sessions = new Map<string, State>()

/** The people of one run, each in a browser of their own. */
function placeOf(browser: Browser, served: Served, javaScriptEnabled: boolean) {
  const pages = new Map<string | null, Page>()
  return {
    url: served.url,
    enter: async (handle: string | null) => {
      const known = pages.get(handle)
      if (known) return known
      const context = await browser.newContext({ javaScriptEnabled, storageState: handle ? sessions.get(handle) : undefined })
      const page = await context.newPage()
      pages.set(handle, page)
      if (handle && !sessions.has(handle)) {
        await settleIn(page, served, handle)
        sessions.set(handle, await context.storageState())
      }
      return page
    },
    leave: async () => {
      for (const page of pages.values()) await page.context().close()
    },
  }
}

async function draftChallenge(page: Page, url: string, { title, slug }: { title: string; slug: string }): Promise<void> {
  await page.goto(`${url}/programmes`)
  await page.getByRole('link', { name: 'Draft a programme' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Draft a programme')
  await page.getByLabel('Kind').selectOption('challenge')
  await page.getByLabel('System', { exact: true }).selectOption({ label: 'BLOOM' })
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
  await expectAccessible(page)
  await page.getByLabel('Prizes', { exact: true }).fill('500.01 First prize\n250 Second prize')
  await page.getByRole('button', { name: 'Save the draft' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
}

async function report(page: Page, url: string, title: string): Promise<void> {
  await page.goto(`${url}/report`)
  await page.getByRole('button', { name: /Quick/ }).click()
  await page.getByLabel('System', { exact: true }).selectOption({ label: 'BLOOM' })
  await page.getByLabel('Kind').selectOption('bias')
  await page.getByLabel('Title').fill(title)
  await page.getByLabel('What happened').fill('Fifty stories about a hospital, and nobody in them is a nurse.')
  await page.getByLabel('Who is affected').fill('Nurses')
  await page.getByRole('button', { name: 'Submit report' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

async function join(page: Page, programme: string): Promise<void> {
  await page.getByRole('link', { name: 'Join a programme' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Join a programme')
  await page.getByLabel('Programme', { exact: true }).selectOption({ label: programme })
  await page.getByLabel('What an AI system helped with').fill(assistance)
  await page.getByRole('button', { name: 'Join the programme' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByLabel('What an AI system helped with')).toHaveValue(assistance)
  await expectAccessible(page)
  for (const box of await page.getByRole('checkbox').all()) await box.check()
  await page.getByRole('button', { name: 'Join the programme' }).click()
  await expect(page.getByText(/joined/i).first()).toBeVisible()
  await expectAccessible(page)
}

/** Accepts a report as a new issue, or as confirming the one named. Returns the public id. */
async function accept(page: Page, url: string, title: string, issue = ''): Promise<string> {
  await page.goto(`${url}/queue`)
  await page.getByRole('link', { name: title }).first().click()
  await page.getByRole('button', { name: /claim/i }).first().click()
  await page
    .getByRole('link', { name: /accept/i })
    .first()
    .click()
  await page.getByLabel('Severity', { exact: true }).selectOption('high')
  await page.getByLabel('Hazard class', { exact: true }).selectOption('H0')
  await page.getByLabel('Harm', { exact: true }).selectOption('representational.erasing')
  if (issue) await page.getByLabel('Id of another issue').fill(issue)
  for (const box of await page.getByRole('group', { name: 'Sharing check' }).getByRole('checkbox').all()) await box.check()
  await page.getByLabel('Text for the reporter').fill(reasons)
  await page.getByRole('button', { name: 'Accept', exact: true }).click()
  const said = await page.getByText(/^Accepted.*CW-\d{4}-\d{5,}/).textContent()
  return /CW-\d{4}-\d{5,}/.exec(said ?? '')?.[0] ?? ''
}

/** Asks graders; whoever runs the programme is there too, with the reason why not. */
async function ask(page: Page, url: string, title: string, graders: readonly string[]): Promise<void> {
  await page.goto(`${url}/grading`)
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Graders of “${title}”`)
  await expect(page.getByLabel('orla')).toBeDisabled()
  await expect(page.getByText('Cannot grade this: belongs to the organisation', { exact: false })).toBeVisible()
  for (const handle of graders) await page.getByLabel(handle, { exact: true }).check()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Ask these graders' }).click()
  await expect(page.getByText('Being graded')).toBeVisible()
}

async function grade(page: Page, url: string, title: string, chosen: Record<string, string>): Promise<void> {
  await page.goto(url)
  await page.getByRole('link', { name: 'Grading' }).first().click()
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  for (const author of ['rosa', 'rafi']) await expect(page.getByText(author)).toHaveCount(0)
  await choose(page, chosen)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Hand in the grade' }).click()
  await expect(page.getByRole('button', { name: 'Hand in the grade' })).toHaveCount(0)
}

async function choose(page: Page, chosen: Record<string, string>): Promise<void> {
  for (const [criterion, value] of Object.entries(chosen))
    await page.getByRole('group', { name: criterion }).getByRole('radio').nth(Number(value)).check()
  await page.getByLabel('Reasons').fill(reasons)
}

async function rule(page: Page, url: string, title: string, chosen: Record<string, string>): Promise<void> {
  await page.goto(`${url}/grading`)
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByText('The graders lie too far apart on Harm', { exact: false })).toBeVisible()
  await choose(page, chosen)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Settle the score' }).click()
  await expect(page.getByRole('button', { name: 'Settle the score' })).toHaveCount(0)
}

async function openAward(page: Page, url: string, slug: string, title: string): Promise<void> {
  await page.goto(`${url}/programmes/${slug}/awards`)
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Award: ${title}`)
}

async function approve(page: Page, url: string, slug: string, title: string): Promise<void> {
  await openAward(page, url, slug, title)
  await page.getByRole('button', { name: 'Approve the award' }).click()
  await expect(page.getByRole('button', { name: 'Approve the award' })).toHaveCount(0)
  await expectAccessible(page)
}

/** Records by hand that each was paid their part, under a reference of the bank. */
async function pay(page: Page, parts: Record<string, string>): Promise<void> {
  for (const [handle, amount] of Object.entries(parts)) {
    await expect(page.getByText(`${handle}: EUR ${amount}, due`, { exact: false })).toBeVisible()
    await expectAccessible(page)
    await page.getByLabel(`Reference for ${handle}`).fill(`Transfer to ${handle}`)
    await page.getByLabel(`Reference for ${handle}`).locator('xpath=ancestor::form').getByRole('button').click()
    await expect(page.getByText(`${handle}: EUR ${amount}, paid`, { exact: false })).toBeVisible()
  }
}

async function readStatement(page: Page, url: string, title: string, amount: string): Promise<void> {
  await page.goto(`${url}/settings/earnings`)
  const line = page.getByRole('listitem').filter({ hasText: title })
  await expect(line.getByText(`EUR ${amount}, paid`, { exact: false })).toBeVisible()
  await expectAccessible(page)
}

/** 770.01 of 1,000.00 were paid. */
async function readInPublic(page: Page, url: string, slug: string): Promise<void> {
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
