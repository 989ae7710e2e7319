import { expect, type Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'

export const password = 'a long enough passphrase for the tests'

type Kept = { secret: string; lastStep: number; recovery: string[] }

/** The devices of everybody who set up a second factor in this worker's server. */
const devices = new Map<string, Kept>()

/** After the password: whoever holds a role and has no second factor sets it up, whoever has one gives a code. Others pass. */
export async function passSecondFactor(page: Page, who: string): Promise<void> {
  await page.waitForURL((url) => !/\/sign-in$/.test(url.pathname))
  if (page.url().includes('/settings/second-factor')) await setUpFactor(page, who)
  else if (page.url().includes('/sign-in/code')) await giveCode(page, who)
}

/** Reads the key off the page, gives a code of it, and keeps the recovery codes. */
export async function setUpFactor(page: Page, who: string): Promise<void> {
  const secret = ((await page.locator('figcaption code').textContent()) ?? '').replace(/\s/g, '')
  const device = { secret, lastStep: 0, recovery: [] as string[] }
  devices.set(who, device)
  await page.getByLabel('Code').fill(nextCode(device))
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Set it up' }).click()
  await expect(page.getByRole('heading', { name: 'Keep these recovery codes' })).toBeVisible()
  device.recovery = await page.locator('main ol li').allInnerTexts()
}

async function giveCode(page: Page, who: string): Promise<void> {
  await page.getByLabel('Code').fill(codeOf(who))
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}

/** A code that works now: the app's where it was not used yet, else a recovery code, because no journey waits for the clock. */
export function codeOf(who: string): string {
  const device = devices.get(who)
  if (!device) throw new Error(`${who} has no second factor`)
  return stepNow() > device.lastStep ? nextCode(device) : takeRecoveryCode(who)
}

export function takeRecoveryCode(who: string): string {
  const code = devices.get(who)?.recovery.pop()
  if (!code) throw new Error(`${who} has no recovery code left`)
  return code
}

function nextCode(device: Kept): string {
  device.lastStep = stepNow()
  return new TOTP({ secret: Secret.fromBase32(device.secret) }).generate()
}

const stepNow = () => Math.floor(Date.now() / 30_000)
