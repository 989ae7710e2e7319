import type { Page } from '@playwright/test'
import type { Served } from '../support/serve.ts'
import { expect, expectAccessible, password, signIn, test } from './house.ts'

test.beforeAll(({ served }) => {
  for (const [handle, role] of [
    ['moss', 'moderator'],
    ['mira', 'moderator'],
    ['rolf', 'member'],
  ] as const)
    served.cli(['user', 'create', '--handle', handle, '--email', `${handle}@example.org`, '--role', role, '--password-stdin'], password)
})

const note = 'The story is clear; whether a release was named is still to be asked.'

test('a day at the queue by keyboard alone: claim, hand over, ask with a kept text, reject', async ({ browser, served }) => {
  const open = async (handle: string) => {
    const page = await (await browser.newContext()).newPage()
    await enter(page, served, handle)
    return page
  }
  const author = await open('rolf')
  await report(author, served, 'Calls every nurse a woman')
  await report(author, served, 'Buy our watches')

  const mira = await open('mira')
  const moss = await open('moss')
  await keepText(moss, served)
  await select(moss, served, 'Calls every nurse a woman')
  await moss.keyboard.press('c')
  await expect(moss.getByText('Yours for 15 more minutes')).toBeVisible()
  await moss.keyboard.press('?')
  await expect(moss.getByText('Switch single keys off')).toBeVisible()
  await expectAccessible(moss)
  await moss.keyboard.press('Escape')
  await moss.keyboard.press('h')
  await expect(moss.getByRole('heading', { level: 1, name: 'Hand over' })).toBeVisible()
  await expectAccessible(moss)
  await moss.getByLabel('To', { exact: true }).selectOption('mira')
  await moss.getByLabel('Note').focus()
  await moss.keyboard.type(note)
  await moss.keyboard.press('Tab')
  await moss.keyboard.press('Enter')
  await expect(moss.getByText('mira has the report now')).toBeVisible()

  await select(mira, served, 'Calls every nurse a woman')
  await expect(mira.getByText(note)).toBeVisible()
  await expectAccessible(mira)
  await mira.keyboard.press('q')
  await expect(mira.getByRole('heading', { level: 1, name: 'Ask the reporter' })).toBeVisible()
  await mira.getByRole('button', { name: 'Which release was it' }).focus()
  await mira.keyboard.press('Enter')
  await expect(mira.getByLabel('Text for the reporter')).toHaveValue('Dear rolf, which release of GPT-2 did you try?')
  await expectAccessible(mira)
  await mira.getByRole('button', { name: 'Ask the reporter' }).focus()
  await mira.keyboard.press('Enter')
  await expect(mira.getByText('The clock stands still since')).toBeVisible()
  await expectAccessible(mira)

  await select(mira, served, 'Buy our watches')
  await mira.keyboard.press('c')
  await expect(mira.getByText('Yours for 15 more minutes')).toBeVisible()
  await mira.keyboard.press('r')
  await expect(mira.getByRole('heading', { level: 1, name: 'Reject' })).toBeVisible()
  await mira.getByLabel('Spam').focus()
  await mira.keyboard.press('Space')
  await mira.getByLabel('Text for the reporter').focus()
  await mira.keyboard.type('This advertises watches and says nothing of a system.')
  await mira.getByRole('button', { name: 'Reject' }).focus()
  await mira.keyboard.press('Enter')
  await expect(mira.getByText('Rejected. The reporter is told why.')).toBeVisible()
})

test('without scripts: a view is saved, a text is put in, a report goes back with a note', async ({ browser, served }) => {
  const open = async (handle: string) => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    await enter(page, served, handle)
    return page
  }
  await report(await open('rolf'), served, 'Leaves out every woman poet')
  const moss = await open('moss')
  await keepText(moss, served)
  await select(moss, served, 'Leaves out every woman poet')
  await moss.getByRole('button', { name: 'Claim' }).click()
  await moss.getByRole('link', { name: /^Ask/ }).click()
  await moss.getByLabel('Text for the reporter').fill('Thank you.')
  await moss.getByRole('button', { name: 'Which release was it' }).first().click()
  await expect(moss.getByLabel('Text for the reporter')).toHaveValue('Thank you.\n\nDear rolf, which release of GPT-2 did you try?')
  await expectAccessible(moss)

  await select(moss, served, 'Leaves out every woman poet')
  await moss.getByRole('link', { name: 'Hand over' }).click()
  await moss.getByLabel('Note').fill('Soon.')
  await moss.getByRole('button', { name: 'Hand over' }).click()
  await expect(moss.getByText(/Write a note of 10/).first()).toBeVisible()
  await moss.getByLabel('Note').fill(note)
  await moss.getByRole('button', { name: 'Hand over' }).click()
  await expect(moss.getByText('The report waits in the queue again, with your note.')).toBeVisible()

  await moss.goto(`${served.url}/queue?view=all&kind=bias`)
  await moss.getByRole('link', { name: 'Save this view' }).click()
  await expectAccessible(moss)
  await moss.getByLabel('Name').fill('Bias of every state')
  await moss.getByRole('button', { name: 'Save this view' }).click()
  await expect(moss.getByRole('link', { name: 'Bias of every state' })).toHaveAttribute('aria-current', 'page')
  await moss.goto(`${served.url}/queue/views`)
  await moss.getByRole('button', { name: /^Begin here/ }).click()
  await moss.goto(`${served.url}/queue`)
  await expect(moss).toHaveURL(/view=all&kind=bias/)
  await expectAccessible(moss)
})

async function enter(page: Page, { url }: Served, handle: string): Promise<void> {
  await signIn(page, url, handle)
  await page.goto(`${url}/policies/acceptances`)
  const box = page.getByLabel(/code of conduct.*sharing policy/i)
  if ((await box.count()) === 0) return
  await box.check()
  await page.getByRole('button', { name: /accept/i }).click()
  await expect(page).toHaveURL(`${url}/`)
}

async function report(page: Page, { url }: Served, title: string): Promise<void> {
  await page.goto(`${url}/report`)
  await page.getByRole('button', { name: /Quick/ }).click()
  await page.getByLabel('System', { exact: true }).selectOption({ label: 'GPT-2' })
  await page.getByLabel('Kind').selectOption('bias')
  await page.getByLabel('Title').fill(title)
  await page.getByLabel('What happened').fill('I asked three times, and it was the same each time.')
  await page.getByLabel('Who is affected').fill('Women')
  await page.getByRole('button', { name: 'Submit report' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

async function select(page: Page, { url }: Served, title: string): Promise<void> {
  await page.goto(`${url}/queue?view=to-screen`)
  await page.getByRole('link', { name: title }).first().click()
  await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible()
}

async function keepText(page: Page, { url }: Served): Promise<void> {
  await page.goto(`${url}/queue/answers/new`)
  await expectAccessible(page)
  await page.getByLabel('Where it is used').selectOption('ask')
  await page.getByLabel('Name', { exact: true }).fill('Which release was it')
  await page.getByLabel('Text', { exact: true }).fill('Dear {reporter}, which release of {system} did you try?')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Reusable answers' })).toBeVisible()
  await expectAccessible(page)
}
