import { expect, type Page } from '@playwright/test'

const reasons = 'The answers show it, and others can ask the same questions again.'

/** A moderator claims a waiting report and accepts it, as a new issue or as confirming the one named. Returns the public id. */
export async function acceptReport(
  page: Page,
  url: string,
  title: string,
  { severity, harm, issue }: { severity: 'medium' | 'high'; harm: string; issue?: string },
): Promise<string> {
  await page.goto(`${url}/queue`)
  await page.getByRole('link', { name: title }).first().click()
  // Else the report that was shown before is the one that is claimed.
  await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible()
  await page
    .getByRole('button', { name: /^Claim/ })
    .last()
    .click()
  await page
    .getByRole('link', { name: /accept/i })
    .first()
    .click()
  await page.getByLabel('Severity', { exact: true }).selectOption(severity)
  await page.getByLabel('Hazard class', { exact: true }).selectOption('H0')
  await page.getByLabel('Harm', { exact: true }).selectOption(harm)
  if (issue) await page.getByLabel('Id of another issue').fill(issue)
  for (const box of await page.getByRole('group', { name: 'Sharing check' }).getByRole('checkbox').all()) await box.check()
  await page.getByLabel('Text for the reporter').fill(reasons)
  await page.getByRole('button', { name: 'Accept', exact: true }).click()
  const said = await page.getByText(/^Accepted.*CW-\d{4}-\d{5,}/).textContent()
  return /CW-\d{4}-\d{5,}/.exec(said ?? '')?.[0] ?? ''
}
