import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Mailbox } from '../support/mailbox.ts'
import type { Served } from '../support/serve.ts'
import { expect, expectAccessible, makePerson, settleIn, test } from './house.ts'

const runs = [
  { name: 'with scripts', javaScriptEnabled: true, who: 'sol' },
  { name: 'without scripts', javaScriptEnabled: false, who: 'sky' },
]

test.beforeAll(({ served }) => {
  for (const [handle, role] of [
    ['theo', 'moderator'],
    ['ruth', 'appeal-reviewer'],
    ['sol', 'member'],
    ['sky', 'member'],
  ] as const)
    makePerson(served, handle, role)
})

for (const { name, javaScriptEnabled, who } of runs) {
  test(`from a suspension to an appeal that puts all back as it was, ${name}`, async ({ browser, served, mailbox }) => {
    const open = async () => (await browser.newContext({ javaScriptEnabled })).newPage()
    const page = await open()
    await settleIn(page, served, who)
    await suspend(served, who)

    const reference = await readStatement(page, served, who, mailbox)
    await tryToPost(page, served)
    await appeal(page, served)

    const reviewer = await open()
    await settleIn(reviewer, served, 'ruth')
    await overturn(reviewer, served, who)

    await page.goto(`${served.url}/standing`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account is in good standing')
    await expect(page.getByText('Overturned')).toBeVisible()
    await page.goto(`${served.url}/statements/${reference}`)
    await expect(page.getByText('Undone: this counts as if it had not been decided.')).toBeVisible()
    await page.goto(`${served.url}/report`)
    await page.getByRole('button', { name: 'Full, with evidence' }).first().click()
    await expect(page.getByRole('button', { name: 'Submit report' })).toBeVisible()
    await mailbox.find(`${who}@example.org`, /Your appeal is decided: overturned/)
  })
}

async function suspend({ dataDir }: Served, who: string): Promise<void> {
  const done = spawnSync(process.execPath, ['--import', 'tsx', 'tests/support/impose.ts', join(dataDir, 'counterweight.db'), who, 'theo'], {
    cwd: new URL('../..', import.meta.url).pathname,
    encoding: 'utf8',
  })
  expect(done.stderr).toBe('')
}

async function readStatement(page: Page, { url }: Served, who: string, mailbox: Mailbox): Promise<string> {
  await page.goto(url)
  await expect(page.getByText(/Your account is suspended until/)).toBeVisible()
  await page.getByRole('link', { name: 'Your standing' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Your account is suspended until')
  await expect(page.getByText('You posted another person’s private address')).toHaveCount(2)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Print or save it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Statement of reasons')
  await expectAccessible(page)
  const reference = page.url().split('/').at(-1) ?? ''
  await mailbox.find(`${who}@example.org`, new RegExp(`/statements/${reference}`))
  return reference
}

async function tryToPost(page: Page, { url }: Served): Promise<void> {
  await page.goto(`${url}/report`)
  await page.getByRole('button', { name: 'Full, with evidence' }).first().click()
  await expect(page.getByRole('heading', { name: 'Not allowed' })).toBeVisible()
  await expect(page.getByText(/suspended until .* how to appeal/).first()).toBeVisible()
}

async function appeal(page: Page, { url }: Served): Promise<void> {
  await page.goto(`${url}/standing`)
  await page.getByRole('link', { name: 'Appeal this decision' }).click()
  await expectAccessible(page)
  await page.getByLabel('What is wrong with the decision').fill('Too short')
  await page.getByRole('button', { name: 'Send the appeal' }).click()
  await expect(page.getByRole('alert')).toContainText('Write at least 20 characters')
  await expect(page.getByLabel('What is wrong with the decision')).toHaveValue('Too short')
  await page.getByLabel('What is wrong with the decision').fill('The address stands on the public site of the company.')
  await page.getByRole('button', { name: 'Send the appeal' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Appeal: Suspension of')
  await page.getByLabel('Add something').fill('See the page “Contact” there.')
  await page.getByRole('button', { name: 'Add it' }).click()
  await expect(page.getByText('See the page “Contact” there.')).toBeVisible()
  await expectAccessible(page)
}

async function overturn(page: Page, { url }: Served, who: string): Promise<void> {
  await page.goto(url)
  await page.getByRole('link', { name: 'Appeals' }).first().click()
  await expectAccessible(page)
  await page
    .getByRole('listitem')
    .filter({ hasText: `By ${who}` })
    .getByRole('link')
    .click()
  await page.getByRole('button', { name: 'Take this appeal' }).click()
  await expectAccessible(page)
  await page.getByLabel(/^Overturn/).check()
  await page.getByLabel('Reasons').fill('The address stands on a public page of the company, so nothing private was published.')
  await page.getByRole('button', { name: 'Decide the appeal' }).click()
  await expect(page.getByRole('heading', { name: 'How it ended' })).toBeVisible()
}
