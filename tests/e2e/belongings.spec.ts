import { expect, expectAccessible, join, password, test } from './house.ts'

for (const scripts of [true, false]) {
  test.describe(scripts ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled: scripts })

    test('somebody fetches a copy of what is theirs, closes the account, and cannot come back', async ({ page, served, mailbox }) => {
      const handle = scripts ? 'copying' : 'plainly'
      await join(page, served, mailbox, handle)
      await page.goto(`${served.url}/settings/data`)
      await expect(page.getByRole('heading', { name: 'Your data' })).toBeVisible()
      await expectAccessible(page)

      await page.getByRole('button', { name: 'Make a copy' }).click()
      await expect(async () => {
        await page.goto(`${served.url}/settings/data`)
        await expect(page.getByRole('link', { name: 'Fetch your copy' })).toBeVisible({ timeout: 500 })
      }).toPass()
      await expectAccessible(page)
      const download = page.waitForEvent('download')
      await page.getByRole('link', { name: 'Fetch your copy' }).click()
      expect((await download).suggestedFilename()).toMatch(new RegExp(`^counterweight-${handle}-.*\\.tar$`))

      await page.getByRole('link', { name: 'Close your account' }).click()
      await expect(page.getByRole('heading', { name: 'Close your account?' })).toBeVisible()
      await expectAccessible(page)
      await page.getByLabel('Your password').fill('not the right words')
      await page.getByRole('button', { name: 'Close my account for good' }).click()
      await expect(page.getByText('This is not your password').first()).toBeVisible()
      await expectAccessible(page)
      await page.getByLabel('Your password').fill(password)
      await page.getByRole('button', { name: 'Close my account for good' }).click()
      await page.waitForURL(`${served.url}/`)

      await page.goto(`${served.url}/sign-in`)
      await page.getByLabel('Email or handle').fill(handle)
      await page.getByLabel('Password', { exact: true }).fill(password)
      await page.getByRole('button', { name: 'Sign in' }).click()
      await expect(page.getByRole('link', { name: 'Sign in' }).first()).toBeVisible()
      await expect(page.getByLabel('Email or handle')).toBeVisible()
    })
  })
}
