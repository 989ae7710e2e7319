import { readFile as readFromDisk } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { expect, expectAccessible } from './house.ts'

/** What each person does on the way from a score that is appealed to prizes that are paid from a file. */

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

export async function recordDeposit(page: Page, url: string, slug: string): Promise<void> {
  await page.goto(`${url}/programmes/${slug}/awards`)
  await page.getByLabel('Amount in EUR').first().fill('1,000.00')
  await page.getByLabel('Reference of the bank').first().fill(`Wire ${slug}`)
  await page.getByRole('button', { name: 'Record the deposit' }).click()
  await expect(page.getByText('EUR 1,000.00 free', { exact: false })).toBeVisible()
}

export async function settle(page: Page, url: string, slug: string): Promise<void> {
  await page.goto(`${url}/programmes/${slug}`)
  await page.getByRole('link', { name: 'Settle the challenge' }).click()
  await page.getByRole('button', { name: 'Settle the challenge' }).click()
  await expect(page.getByText('It is settled: the ranks are final.')).toBeVisible()
}

/** Everybody sees the places, the first one first. */
export async function showPlaces(page: Page, url: string, slug: string, handles: readonly string[]): Promise<void> {
  await page.goto(`${url}/programmes/${slug}`)
  const rows = page.getByRole('table', { name: 'Places by score' }).getByRole('row')
  await expect(rows).toHaveCount(handles.length + 1)
  for (const [place, handle] of handles.entries()) {
    await expect(rows.nth(place + 1)).toContainText(handle)
    await expect(
      rows
        .nth(place + 1)
        .getByRole('cell')
        .first(),
    ).toHaveText(String(place + 1))
  }
}

/** From the own entry to its score, and from there to the appeal. */
export async function appealScore(page: Page, url: string, title: string): Promise<void> {
  await page.goto(`${url}/entries`)
  await page.getByRole('link', { name: title }).first().click()
  await page.getByRole('link', { name: 'The score and how it comes about' }).click()
  await expect(heading(page)).toHaveText(/^Score \d/)
  await page.getByRole('link', { name: 'Appeal this score' }).click()
  await expect(heading(page)).toHaveText('Appeal a score')
  await expectAccessible(page)
  await page.getByLabel('What is wrong with the score').fill('Too low')
  await page.getByRole('button', { name: 'Send the appeal' }).click()
  await expect(page.getByRole('alert')).toContainText('Write at least 20 characters')
  await expect(page.getByLabel('What is wrong with the score')).toHaveValue('Too low')
  await page.getByLabel('What is wrong with the score').fill('Harm: the second table shows that nobody but men is spoken to.')
  await page.getByRole('button', { name: 'Send the appeal' }).click()
  await expect(heading(page)).toContainText(`Appeal:`)
  await expect(page.getByText('The answer is due by', { exact: false })).toBeVisible()
  await expectAccessible(page)
}

export async function decideScore(page: Page, url: string, title: string): Promise<void> {
  await page.goto(url)
  await page.getByRole('link', { name: 'Appeals' }).first().click()
  await expect(heading(page)).toHaveText('Appeals')
  await page.getByRole('link', { name: title }).click()
  await expect(heading(page)).toContainText('Appeal:')
  await page.getByRole('button', { name: 'Take this appeal' }).click()
  await expect(page.getByRole('button', { name: 'Overturn: the second score counts' })).toBeVisible()
  await expect(page.getByText('No grader was left out.')).toHaveCount(0)
  for (const grader of ['gabe', 'gert', 'gita', 'gosh']) await expect(page.getByText(grader)).toHaveCount(0)
  await expectAccessible(page)
  await page.getByLabel('Reasons').fill('Both rounds went by the rules, and the second graders had no part in the first.')
  await page.getByRole('button', { name: 'Overturn: the second score counts' }).click()
  await expect(page.getByRole('heading', { name: 'How it ended' })).toBeVisible()
}

/** The author and a grader of the first round are told, and the author reads both scores. */
export async function readAnswers({ author, grader, url }: { author: Page; grader: Page; url: string }): Promise<void> {
  await expect(async () => {
    await grader.goto(`${url}/inbox`)
    await expect(grader.getByText('was appealed and overturned', { exact: false }).first()).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 20_000 })
  await author.goto(`${url}/inbox`)
  await author
    .getByRole('link', { name: /Your appeal is decided/ })
    .first()
    .click()
  await expect(author.getByRole('heading', { name: 'How it ended' })).toBeVisible()
  await expectAccessible(author)
  await author.getByRole('link', { name: 'The score that it is against' }).click()
  await expect(author.getByText('which counts now', { exact: false })).toBeVisible()
  await expectAccessible(author)
}

export async function makeFile(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/admin`)
  await page.getByRole('link', { name: 'Payment files' }).click()
  await expect(heading(page)).toHaveText('Payment files')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Make a payment file' }).click()
  await expect(heading(page)).toHaveText(/^Payment file of /)
  await expectAccessible(page)
}

type Row = Record<'payment' | 'payee' | 'kind' | 'currency' | 'amount' | 'programme' | 'status' | 'reference', string>
type PaymentFile = { text: string; rows: Row[] }

/** Downloads the file and reads it: payees are opaque, and no cell is one that a spreadsheet would run. */
export async function readFile(page: Page): Promise<PaymentFile> {
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download it as CSV' }).click()
  const text = await readFromDisk(await (await download).path(), 'utf8')
  const rows = parse(text, { columns: true }) as Row[]
  for (const row of rows) {
    expect(row.payee).toMatch(/^CW-[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/)
    for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@]/)
  }
  return { text, rows }
}

/** The file as an admin sends it back: every line of the programme paid, or with two faults in it. */
export function fillIn({ text, rows }: PaymentFile, slug: string, wrong?: { amount: string }): string {
  const lines = rows.map((row) => {
    if (row.programme !== slug) return row
    const isFirst = row.amount === '510.01'
    const paid = { ...row, status: 'paid', reference: `Wire for ${row.payee}` }
    if (!wrong) return paid
    return isFirst ? { ...paid, amount: wrong.amount } : { ...paid, status: 'sent' }
  })
  const written = (cells: readonly string[]) => cells.map((cell) => `"${cell}"`).join(',')
  return [text.split('\n')[0]?.trim(), ...lines.map((row) => written(Object.values(row)))].join('\n')
}

/** A file with a fault is refused line by line, and what was pasted is still there. */
export async function refuseFile(page: Page, text: string, sentences: readonly string[]): Promise<void> {
  await page.getByLabel('Or paste all of it').fill(text)
  await page.getByRole('button', { name: 'Record it' }).click()
  for (const sentence of sentences) await expect(page.getByRole('listitem').filter({ hasText: sentence })).toContainText(/^Line \d+/)
  await expect(page.getByLabel('Or paste all of it')).toHaveValue(text)
  await expect(page.getByRole('cell', { name: 'On its way' }).first()).toBeVisible()
  await expectAccessible(page)
}

/** The right one is uploaded, as it was saved by a spreadsheet. */
export async function sendFile(page: Page, text: string): Promise<void> {
  await page.getByLabel('Or paste all of it').fill('')
  await page.getByLabel('The filled-in file').setInputFiles({ name: 'payments.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await page.getByRole('button', { name: 'Record it' }).click()
  await expect(page.getByText('All are answered.', { exact: false })).toBeVisible()
  await expect(page.getByRole('cell', { name: /^Paid: Wire for CW-/ })).toHaveCount(2)
  await expectAccessible(page)
}
