import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import { type Mailbox, openMailbox } from '../support/mailbox.ts'
import { type Served, serve } from '../support/serve.ts'

export { expect }
export const password = 'a long enough passphrase for the tests'

/** One real server with a real mail server for all journeys of a worker. */
export const test = base.extend<{ calm: undefined }, { mailbox: Mailbox; served: Served }>({
  // What a page complains of in the browser fails its journey: an error of a script, a hydration that did not fit, something that the policy blocked.
  calm: [
    async ({ browser }, use) => {
      const complaints: string[] = []
      const open = browser.newContext
      browser.newContext = async (options) => {
        const context = await open.call(browser, options)
        context.on('weberror', (trouble) => complaints.push(`${trouble.page()?.url()}: ${trouble.error().message}`))
        context.on('console', (message) => {
          if (message.type() === 'error' && !isRefusal(message.text())) complaints.push(`${message.page()?.url()}: ${message.text()}`)
        })
        return context
      }
      await use(undefined)
      browser.newContext = open
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
  mailbox: [
    // Playwright reads from this pattern what a fixture needs; it may not be empty.
    async ({ browserName: _ }, use) => {
      const mailbox = await openMailbox()
      await use(mailbox)
      await mailbox.close()
    },
    { scope: 'worker' },
  ],
  served: [
    async ({ mailbox }, use) => {
      const served = await serve({ SMTP_URL: mailbox.url })
      await use(served)
      await served.stop()
    },
    { scope: 'worker', timeout: 180_000 },
  ],
})

/** Browsers put each answer of 4xx on the console, and journeys are refused on purpose. */
const isRefusal = (text: string) => text.startsWith('Failed to load resource')

/**
 * The page has no violation of WCAG 2.2 A and AA, in both themes, and does not scroll sideways, down to 320 px.
 * Axe waits for timers, which never fire in a browser without scripts: there only the width is looked at; the markup is the same in both.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const hasScripts = await page.evaluate(() => !matchMedia('(scripting: none)').matches)
  if (hasScripts) await expectNoViolations(page)
  const before = page.viewportSize() ?? { width: 1280, height: 900 }
  for (const width of [before.width, 320]) {
    await page.setViewportSize({ ...before, width })
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(overflow, `${page.url()} scrolls sideways at ${width} px`).toBeLessThanOrEqual(0)
  }
  await page.setViewportSize(before)
}

async function expectNoViolations(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const { violations } = await look(page)
    const said = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`)
    expect(said, `${page.url()} in ${colorScheme}`).toEqual([])
  }
}

/** A page that moved on while axe looked at it is looked at once more, where it arrived. */
async function look(page: Page) {
  await page.waitForLoadState()
  const axe = () => new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
  return axe().catch((error: Error) => {
    if (!error.message.includes('Execution context was destroyed')) throw error
    return page.waitForLoadState().then(axe)
  })
}

export async function signIn(page: Page, url: string, handle: string): Promise<void> {
  await page.goto(`${url}/sign-in`)
  await page.getByLabel('Email or handle').fill(handle)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('link', { name: 'Sign in' })).toHaveCount(0)
}

/** Signs up by the real form, follows the link of the mail, and signs in. */
export async function join(page: Page, { url }: Served, mailbox: Mailbox, handle: string): Promise<void> {
  await page.goto(`${url}/sign-up`)
  await expectAccessible(page)
  await page.getByLabel('Handle').fill(handle)
  await page.getByLabel('Email').fill(`${handle}@example.org`)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByLabel(/code of conduct.*sharing policy/i).check()
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Look into your mail' })).toBeVisible()
  await expectAccessible(page)

  const { text } = await mailbox.find(`${handle}@example.org`, /\/confirm\//)
  await page.goto(/http\S+\/confirm\/\S+/.exec(text)?.[0] ?? '')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Confirm this address' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
  await signIn(page, url, handle)
}

/** An account by the operator's command, with the password of all journeys. They share one place: a handle belongs to one file. */
export function makePerson({ cli }: Served, handle: string, role = 'member'): void {
  cli(['user', 'create', '--handle', handle, '--email', `${handle}@example.org`, '--role', role, '--password-stdin'], password)
}

/** Signs in and accepts the policies where that is still to be done, as for accounts that the operator made. */
export async function settleIn(page: Page, { url }: Served, handle: string): Promise<void> {
  await signIn(page, url, handle)
  await page.goto(`${url}/policies/acceptances`)
  const tick = page.getByRole('checkbox')
  if ((await tick.count()) === 0) return
  await tick.first().check()
  await page.getByRole('button', { name: 'Accept' }).click()
  await expect(page).toHaveURL(`${url}/`)
}
