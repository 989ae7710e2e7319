import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as journey, type Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { clockAhead } from '../support/clock-ahead.ts'
import { type Served, serve } from '../support/serve.ts'
import { expect, expectAccessible, makePerson, password, settleIn } from './house.ts'

type Keys = { secret: string; recovery: string }

const later = 20 * 60_000
const required = { SECOND_FACTOR: 'required' }
const reasons = 'The whole profile is an insult to a group of people, and the same person did it under three names before.'

/** What the app shows, now or after a while. */
const codeOf = ({ secret }: Keys, ahead = 0) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + ahead })

for (const javaScriptEnabled of [true, false]) {
  journey(
    `a second factor is set up, used, and asked for again before a ban, with${javaScriptEnabled ? '' : 'out'} scripts`,
    async ({ browser }) => {
      const dataDir = mkdtempSync(join(tmpdir(), 'counterweight-factor-'))
      const open = async () => (await browser.newContext({ javaScriptEnabled })).newPage()
      const early = await serve(required, { dataDir })
      for (const handle of ['tom', 'tara']) makePerson(early, handle, 'moderator')
      for (const handle of ['bob', 'fay']) makePerson(early, handle)

      const [tara, fay, bob] = [await open(), await open(), await open()]
      const ofTom = await setUp(await open(), early, 'tom')
      const ofTara = await setUp(tara, early, 'tara')
      await signInWith(await open(), early, ofTom.recovery)
      const tom = await open()
      // Both were used: the recovery code, and the code that the setting up took.
      await signInWith(tom, early, ofTom.recovery, 'This code is wrong')
      await giveCode(tom, codeOf(ofTom, 30_000))
      await expect(tom.getByRole('link', { name: 'Cases' }).first()).toBeVisible()
      await accept(tom, early)
      await accept(tara, early)
      await settleIn(bob, early, 'bob')
      await settleIn(fay, early, 'fay')
      await flag(fay, early)
      await early.stop()

      const late = await serve({ ...required, ...clockAhead(later) }, { dataDir })
      const caseUrl = await proposeBan(tom, late, codeOf(ofTom, later))
      await agree(tara, caseUrl, codeOf(ofTara, later))
      await bob.goto(late.url)
      await expect(bob.getByText(/Your account is banned/)).toBeVisible()
      await late.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  )
}

async function passwordOf(page: Page, { url }: Served, handle: string): Promise<void> {
  await page.goto(`${url}/sign-in`)
  await page.getByLabel('Email or handle').fill(handle)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** Staff are led here after their first password. Returns the key, and one of the recovery codes. */
async function setUp(page: Page, served: Served, handle: string): Promise<Keys> {
  await passwordOf(page, served, handle)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Set up a second factor')
  await expect(page.getByRole('img', { name: 'The key as a QR code' })).toBeVisible()
  await expectAccessible(page)
  const secret = ((await page.locator('code').textContent()) ?? '').replace(/\s/g, '')
  await page.getByRole('textbox', { name: 'Code', exact: true }).fill('000000')
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Set it up' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.locator('code')).toHaveText(secret.match(/.{4}/g)?.join(' ') ?? '')
  await expectAccessible(page)

  await page.getByRole('textbox', { name: 'Code', exact: true }).fill(codeOf({ secret, recovery: '' }))
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Set it up' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Keep these recovery codes')
  await expectAccessible(page)
  await expect(page.locator('main ol li')).toHaveCount(10)
  const recovery = (await page.locator('main ol li').first().textContent()) ?? ''
  await page.getByRole('link', { name: 'I have kept them' }).click()
  await expect(page.getByText('10 recovery codes are left')).toBeVisible()
  await expectAccessible(page)
  return { secret, recovery }
}

async function giveCode(page: Page, code: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Code', exact: true }).fill(code)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

async function signInWith(page: Page, served: Served, code: string, refusal?: string): Promise<void> {
  await passwordOf(page, served, 'tom')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in: the code')
  await giveCode(page, code)
  if (!refusal) return expect(page.getByRole('link', { name: 'Cases' }).first()).toBeVisible()
  await expect(page.getByRole('alert')).toContainText(refusal)
  await expectAccessible(page)
}

async function accept(page: Page, { url }: Served): Promise<void> {
  await page.goto(`${url}/policies/acceptances`)
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Accept' }).click()
  await expect(page).toHaveURL(`${url}/`)
}

async function flag(page: Page, { url }: Served): Promise<void> {
  await page.goto(`${url}/people/bob`)
  await page.getByRole('link', { name: /^Flag/ }).click()
  await page.getByLabel(/\(COC-2\.1\)/).check()
  await page.getByRole('button', { name: 'Flag', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My flags')
}

/** The last code is twenty minutes old: the form says so, keeps everything, and takes a new one. */
async function proposeBan(page: Page, { url }: Served, code: string): Promise<string> {
  await page.goto(`${url}/cases`)
  await page.getByRole('link', { name: 'Profile, COC-2.1' }).click()
  await page.getByRole('button', { name: 'Claim', exact: true }).click()
  await expect(page.getByText(/^The case is yours for/)).toBeVisible()
  const caseUrl = page.url()
  await page.getByRole('link', { name: 'Decide', exact: true }).click()
  await page.getByLabel('A rule was broken').check()
  await page.getByLabel('Facts').fill('The profile insults a group of people from its first line to its last.')
  await page.getByLabel('Reasons').fill(reasons)
  await page.getByLabel(/^Sanction/).selectOption('ban')
  await page.getByRole('button', { name: 'Decide' }).click()
  await expect(page.getByRole('alert')).toContainText('This needs a fresh code of your second factor')
  await expect(page.getByLabel('Reasons')).toHaveValue(reasons)
  await expectAccessible(page)
  await page.getByLabel('Code of your second factor').fill(code)
  await page.getByRole('button', { name: 'Decide' }).click()
  await expect(page.getByText('It waits for a second person now.')).toBeVisible()
  return caseUrl
}

/** Agreeing is a button, so the code is asked on a page of its own, and the way leads back. */
async function agree(page: Page, caseUrl: string, code: string): Promise<void> {
  await page.goto(caseUrl)
  await page.getByRole('button', { name: 'Agree', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A fresh code, please')
  await expectAccessible(page)
  await page.getByRole('textbox', { name: 'Code', exact: true }).fill(code)
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page).toHaveURL(caseUrl)
  await page.getByRole('button', { name: 'Agree', exact: true }).click()
  await expect(page.getByText(/^Agreed\. The decision is in effect/)).toBeVisible()
  await expectAccessible(page)
}
