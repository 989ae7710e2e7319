import { expect, expectAccessible, makePerson, settleIn, test } from './house.ts'

const runs = [
  { name: 'with scripts', javaScriptEnabled: true, admin: 'anna', who: 'mabel', lab: 'First lab' },
  { name: 'without scripts', javaScriptEnabled: false, admin: 'anne', who: 'moni', lab: 'Second lab' },
]

test.beforeAll(({ served }) => {
  for (const { admin, who } of runs) {
    makePerson(served, admin, 'admin')
    makePerson(served, who)
  }
})

for (const { name, javaScriptEnabled, admin, who, lab } of runs) {
  test(`an admin gives a role, takes it back, and makes an organisation, ${name}`, async ({ browser, served }) => {
    const page = await (await browser.newContext({ javaScriptEnabled })).newPage()
    await settleIn(page, served, admin)
    await page.goto(`${served.url}/admin`)
    await page.getByRole('link', { name: 'Roles' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Roles' })).toBeVisible()
    await expectAccessible(page)

    await page.getByRole('textbox', { name: 'Handle' }).fill('nobody-here')
    await page.getByRole('combobox', { name: 'Role' }).selectOption('moderator')
    await page.getByRole('textbox', { name: 'Reason' }).fill('She has screened elsewhere for years.')
    await page.getByRole('button', { name: 'Give the role' }).click()
    await expect(page.getByText('There is no account with the handle nobody-here.')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('textbox', { name: 'Handle' }).fill(who)
    await page.getByRole('button', { name: 'Give the role' }).click()
    await expect(page.getByText(`${who} has the role`)).toBeVisible()

    await page.getByRole('link', { name: `Take back the role Moderator of ${who}` }).click()
    await expect(page.getByRole('heading', { level: 1, name: `Take a role back from ${who}?` })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('textbox', { name: 'Reason' }).fill('She moves to another team.')
    await page.getByRole('button', { name: 'Take the role back' }).click()
    await expect(page.getByText(`${who} does not have the role any more`)).toBeVisible()

    await page.goto(`${served.url}/admin/organisations`)
    await expectAccessible(page)
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill(lab)
    await page.getByRole('textbox', { name: 'Short name' }).fill(lab.toLowerCase().replace(' ', '-'))
    await page.getByRole('button', { name: 'Make the organisation' }).click()
    await expect(page.getByRole('heading', { level: 1, name: lab })).toBeVisible()
    await page.getByRole('textbox', { name: 'Handle' }).fill(who)
    await page.getByRole('button', { name: 'Add' }).click()
    await expect(page.getByText(`${who} speaks for it now`)).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'The systems that it answers for' }).click()
    await expect(page.getByRole('heading', { name: 'Systems that it answers for' })).toBeVisible()
    await page.getByRole('combobox', { name: 'System' }).selectOption('gpt-2')
    await page.getByRole('button', { name: 'Join it' }).click()
    await expect(page.getByText('It answers for this system now.')).toBeVisible()
    await expectAccessible(page)
  })
}
