import type { Page } from '@playwright/test'
import type { Served } from '../support/serve.ts'
import { expect, expectAccessible, makePerson, settleIn, test } from './house.ts'

const words = 'I collect old photographs of the harbour.'
const reason = 'The police ask for the words, under the order of 1 March.'

const runs = [
  { name: 'with scripts', javaScriptEnabled: true, about: 'paul', first: 'hana', second: 'hugo' },
  { name: 'without scripts', javaScriptEnabled: false, about: 'pia', first: 'hedy', second: 'hans' },
]

test.beforeAll(({ served }) => {
  for (const { about, first, second } of runs) {
    makePerson(served, about)
    for (const handle of [first, second]) {
      makePerson(served, handle, 'moderator')
      served.cli(['user', 'grant', '--handle', handle, '--role', 'hazard-reviewer'])
    }
  }
})

for (const { name, javaScriptEnabled, about, first, second } of runs) {
  test(`what is sealed opens to two hazard reviewers together, and nobody has to look at it, ${name}`, async ({ browser, served }) => {
    const enter = async (handle: string) => {
      const page = await (await browser.newContext({ javaScriptEnabled })).newPage()
      await settleIn(page, served, handle)
      return page
    }
    const author = await enter(about)
    await author.goto(`${served.url}/settings/profile`)
    await author.getByLabel('About you').fill(words)
    await author.getByRole('button', { name: 'Save' }).click()
    await expect(author.getByText(words)).toBeVisible()
    await notify(author, served, about)

    const one = await enter(first)
    const caseUrl = await askToOpen(one, served)
    const other = await enter(second)
    await agree(other, caseUrl)
    await read(one, caseUrl)
    await optOut(other, served)
  })
}

async function notify(page: Page, { url }: Served, about: string): Promise<void> {
  await page.goto(`${url}/notice`)
  await page.getByLabel('Address of the page').fill(`${url}/people/${about}`)
  await page.getByLabel('What is illegal about it').fill('The picture on this page shows a child, as it seems to me.')
  await page.getByLabel('I think it shows sexual abuse of a child').check()
  await page.getByLabel('As far as I know').check()
  await page.getByRole('button', { name: 'Send the notice' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you. The notice has arrived')
}

async function askToOpen(page: Page, { url }: Served): Promise<string> {
  await page.goto(`${url}/cases`)
  // Of those that are equally pressing the newest stands last.
  await page.getByRole('link', { name: 'Profile, SHR-7.1' }).last().click()
  await expect(page.getByText(/^It is sealed unseen/)).toBeVisible()
  const caseUrl = page.url()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Ask another reviewer to open it with you' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ask to open what is sealed')
  await expectAccessible(page)
  await page.getByLabel('Why it has to be opened').fill(reason)
  await page.getByRole('button', { name: 'Ask' }).click()
  await expect(page.getByText(/^You asked to open it\./)).toBeVisible()
  await expect(page.getByText(words)).toHaveCount(0)
  return caseUrl
}

async function agree(page: Page, caseUrl: string): Promise<void> {
  await page.goto(caseUrl)
  await expect(page.getByText(reason).first()).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Agree, and open it for an hour' }).click()
  await expect(page.getByText(/^Open to the two of you until/)).toBeVisible()
  await read(page, caseUrl)
  await expectAccessible(page)
}

/** The words stand behind a click even now. */
async function read(page: Page, caseUrl: string): Promise<void> {
  await page.goto(caseUrl)
  await expect(page.getByText(/^Open to the two of you until/)).toBeVisible()
  await expect(page.getByText(words)).toHaveCount(0)
  await page.getByRole('link', { name: /^Show/ }).click()
  await expect(page.getByText(words)).toBeVisible()
}

async function optOut(page: Page, { url }: Served): Promise<void> {
  await page.goto(`${url}/cases`)
  await page.getByRole('link', { name: 'Choose what you are spared' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What you are spared')
  await expectAccessible(page)
  await page.getByLabel(/^H4/).check()
  await page.getByRole('button', { name: 'Keep' }).click()
  await expect(page.getByText(/nor those of class H4/)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Profile, SHR-7.1' })).toHaveCount(0)
}
