import type { Page } from '@playwright/test'
import sharp from 'sharp'
import type { Served } from '../support/serve.ts'
import { expect, expectAccessible, password, signIn, test } from './house.ts'

const phone = { viewport: { width: 360, height: 740 } }
const story = 'Asked for a biography, it wrote two sentences about her and a page about him.'

test.beforeAll(({ served }) => {
  for (const [handle, role] of [
    ['quinn', 'member'],
    ['quincy', 'member'],
  ] as const)
    served.cli(['user', 'create', '--handle', handle, '--email', `${handle}@example.org`, '--role', role, '--password-stdin'], password)
})

for (const { name, javaScriptEnabled, who } of [
  { name: 'with scripts', javaScriptEnabled: true, who: 'quinn' },
  { name: 'without scripts', javaScriptEnabled: false, who: 'quincy' },
]) {
  test(`a quick report on a phone, ${name}: nothing is lost when the session ends or another tab saves`, async ({ browser, served }) => {
    const context = await browser.newContext({ javaScriptEnabled, ...phone })
    const page = await context.newPage()
    await enter(page, served, who)

    await page.goto(`${served.url}/report`)
    await expectAccessible(page)
    await page.getByRole('button', { name: /Quick/ }).click()
    await expectAccessible(page)
    await fillFive(page, `Writes her a shorter life </script><script>document.title='H13'</script>`)
    await page.getByRole('button', { name: 'Save draft' }).click()
    await expect(page.getByText('Your draft is saved.')).toBeVisible()

    // H13: the data of a page that scripts read cannot end its own element.
    expect(await page.title()).not.toBe('H13')

    // The session ends while more is typed.
    await context.clearCookies()
    await page.getByLabel('Title').fill('Writes her a far shorter life')
    await page.getByRole('button', { name: 'Save draft' }).click()
    await page.getByLabel('Email or handle').fill(who)
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByText('You were signed out before this was sent').first()).toBeVisible()
    await expect(page.getByLabel('Title')).toHaveValue('Writes her a far shorter life')
    await expect(page.getByLabel('What happened')).toHaveValue(story)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Save draft' }).click()
    await expect(page.getByText('Your draft is saved.')).toBeVisible()
    await expect(page.getByText('You were signed out before this was sent')).toHaveCount(0)

    // Another tab saves the same draft.
    const other = await context.newPage()
    await other.goto(page.url())
    await other.getByLabel('Title').fill('Typed in the other tab')
    await other.getByRole('button', { name: 'Save draft' }).click()
    await expect(other.getByText('Your draft is saved.')).toBeVisible()
    await page.getByLabel('Who is affected').fill('Women who do research')
    await page.getByRole('button', { name: 'Make it a full report' }).click()
    await expect(page.getByText('saved elsewhere meanwhile').first()).toBeVisible()
    await page.getByText(/The other version, saved/).click()
    await expect(page.getByText('Typed in the other tab')).toBeVisible()
    await expect(page.getByLabel('Who is affected')).toHaveValue('Women who do research')
    await expectAccessible(page)

    // Sent again on purpose, it is the version that stays, and it is a full report now.
    await page.getByRole('button', { name: 'Make it a full report' }).click()
    await expect(page.getByText('This is a full report now.')).toBeVisible()
    await expect(page.getByLabel('Title')).toHaveValue('Writes her a far shorter life')
    await expect(page.getByLabel('Who is affected')).toHaveValue('Women who do research')
    await page.getByLabel('Harm').first().selectOption('representational.erasing')
    await page.getByLabel('Content warning').fill('Sexism, quoted')
    await addTranscript(page)
    await addImage(page)
    await page.getByRole('button', { name: 'Submit report' }).click()
    await expect(page.getByText('What happens next')).toBeVisible()
    await expect(page.getByText('She wrote two poems.')).toBeVisible()
    await expect(page.locator('img[src$="/image"]')).toHaveCount(0)
    await page.getByRole('link', { name: /Show image/ }).click()
    await expect(page.locator('img[src$="/image"]')).toBeVisible()
    await expectAccessible(page)
    await context.close()
  })
}

async function enter(page: Page, { url }: Served, handle: string): Promise<void> {
  await signIn(page, url, handle)
  await page.goto(`${url}/policies/acceptances`)
  await page.getByLabel(/code of conduct.*sharing policy/i).check()
  await page.getByRole('button', { name: /accept/i }).click()
}

async function fillFive(page: Page, title: string): Promise<void> {
  await page.getByLabel('System', { exact: true }).selectOption({ label: 'GPT-2' })
  await page.getByLabel('Kind').selectOption('bias')
  await page.getByLabel('Title').fill(title)
  await page.getByLabel('What happened').fill(story)
  await page.getByLabel('Who is affected').fill('Women in science')
}

/** The draft is saved on the way there and back. */
async function addTranscript(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Transcript' }).click()
  await page.getByLabel('Conversation').fill('Person: Who was she?\nSystem: She wrote two poems.')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByText('The transcript is attached.')).toBeVisible()
}

async function addImage(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Image' }).click()
  await page.getByLabel('Image', { exact: true }).setInputFiles({ name: 'answers.png', mimeType: 'image/png', buffer: await picture() })
  await page.getByLabel('What the image shows').fill('A screenshot of both answers')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByText('The image is attached')).toBeVisible()
}

const picture = () =>
  sharp({ create: { width: 640, height: 360, channels: 3, background: '#7a4f00' } })
    .png()
    .toBuffer()
