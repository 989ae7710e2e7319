import { acceptReport } from './accepting.ts'
import {
  acceptShare,
  approve,
  ask,
  draftChallenge,
  grade,
  join,
  lookAtAll,
  openAward,
  pay,
  readInPublic,
  readStatement,
  report,
  rule,
} from './bounty-steps.ts'
import { expect, expectAccessible, makePerson, test } from './house.ts'
import { type People, peopleOf } from './people.ts'

const day = 86_400_000

test.describe.configure({ mode: 'serial' })

test.beforeAll(({ served }) => {
  lookAtAll()
  for (const handle of ['orla', 'rosa', 'rune', 'rafi', 'remy', 'gaia', 'glen', 'gina', 'gwyn']) makePerson(served, handle)
  makePerson(served, 'mosi', 'moderator')
  makePerson(served, 'abel', 'admin')
  for (const handle of ['gaia', 'glen', 'gina', 'gwyn', 'orla']) served.cli(['user', 'grant', '--handle', handle, '--role', 'grader'])
  served.cli(['org', 'create', '--slug', 'big-science', '--name', 'BigScience'])
  served.cli(['org', 'add-member', '--org', 'big-science', '--handle', 'orla', '--role', 'owner-admin'])
  served.cli(['org', 'add-system', '--org', 'big-science', '--system', 'bloom'])
})

for (const { name, javaScriptEnabled, slug } of [
  { name: 'with scripts', javaScriptEnabled: true, slug: 'seen-by-scripts' },
  { name: 'without scripts', javaScriptEnabled: false, slug: 'seen-without' },
]) {
  test.describe(`a bounty challenge, ${name}`, () => {
    const title = `Who is left out? (${slug})`
    const first = `Leaves nurses out of ${slug}`
    const second = `Ends old lives early in ${slug}`
    const confirming = `Nurses are missing again in ${slug}`
    let place: People

    test.beforeAll(({ browser, served }) => {
      place = peopleOf(browser, served, javaScriptEnabled)
    })
    test.afterAll(() => place.leave())

    test('an owner opens it, and an admin records what came in', async () => {
      const owner = await place.enter('orla')
      await draftChallenge(owner, place.url, { title, slug })
      await owner.getByRole('button', { name: 'Open this programme' }).click()
      await expect(owner.getByText('Open for reports')).toBeVisible()
      await expectAccessible(owner)

      const admin = await place.enter('abel')
      await admin.goto(`${place.url}/programmes/${slug}`)
      await admin.getByRole('link', { name: 'Awards and money of this programme' }).click()
      await expect(admin.getByRole('heading', { level: 1 })).toHaveText(`Money of ${title}`)
      await admin.getByLabel('Amount in EUR').first().fill('0.005')
      await admin.getByLabel('Reference of the bank').first().fill(`Wire ${slug}`)
      await admin.getByRole('button', { name: 'Record the deposit' }).click()
      await expect(admin.getByRole('alert')).toBeVisible()
      await expect(admin.getByLabel('Reference of the bank').first()).toHaveValue(`Wire ${slug}`)
      await admin.getByLabel('Amount in EUR').first().fill('1,000.00')
      await admin.getByRole('button', { name: 'Record the deposit' }).click()
      await expect(admin.getByText('EUR 1,000.00 free', { exact: false })).toBeVisible()
      await expectAccessible(admin)
    })

    test('a team and one alone enter it, and a third researcher confirms what the team found', async () => {
      for (const [who, what, coAuthors] of [
        ['rosa', first, 'rune 30'],
        ['rafi', second, ''],
      ] as const) {
        const page = await place.enter(who)
        await report(page, place.url, what)
        await join(page, title, coAuthors)
      }
      await acceptShare(await place.enter('rune'), place.url, first, '30 %')
      await report(await place.enter('remy'), place.url, confirming)

      const moderator = await place.enter('mosi')
      const asHigh = { severity: 'high', harm: 'representational.erasing' } as const
      const issue = await acceptReport(moderator, place.url, first, asHigh)
      await acceptReport(moderator, place.url, second, asHigh)
      await acceptReport(moderator, place.url, confirming, { ...asHigh, issue })
    })

    test('three graders score it blind, a conflicted one is refused, and a fourth rules where they disagree', async () => {
      const admin = await place.enter('abel')
      await ask(admin, place.url, first, ['gaia', 'glen', 'gina'])
      await ask(admin, place.url, second, ['gaia', 'gina'])

      for (const [who, harm] of [
        ['gaia', '3'],
        ['glen', '1'],
        ['gina', '2'],
      ] as const)
        await grade(await place.enter(who), place.url, first, { Harm: harm, Reach: '2', Proof: '2' })
      for (const who of ['gaia', 'gina']) await grade(await place.enter(who), place.url, second, { Harm: '1', Reach: '1', Proof: '2' })

      await rule(await place.enter('gwyn'), place.url, first, { Harm: '2' })
    })

    test('it is settled, awarded, signed by a second person and paid, right to the cent', async ({ served }) => {
      await served.runDue(new Date(Date.now() + 3 * day))
      const owner = await place.enter('orla')
      await owner.goto(`${place.url}/programmes/${slug}`)
      await owner.getByRole('link', { name: 'Settle the challenge' }).click()
      await owner.getByRole('button', { name: 'Settle the challenge' }).click()
      await expect(owner.getByText('It is settled: the ranks are final.')).toBeVisible()
      await expectAccessible(owner)

      await owner.getByRole('link', { name: 'Awards and money of this programme' }).click()
      await owner.getByLabel('Of each award for who confirmed it').selectOption('10')
      await owner.getByRole('button', { name: 'Propose the awards' }).click()
      await expect(owner.getByRole('link', { name: second })).toBeVisible()
      await expectAccessible(owner)
      for (const what of [first, second]) await approve(owner, place.url, slug, what)

      const admin = await place.enter('abel')
      await openAward(admin, place.url, slug, first)
      await expect(admin.getByText('waits for a second signature', { exact: false }).first()).toBeVisible()
      await admin.getByRole('button', { name: 'Sign the award' }).click()
      await expect(admin.getByText('Signed by a second person')).toBeVisible()
      // 500.01 and 10.00: a tenth to who confirmed it, the rest 70 to 30, and the odd cent where the most was cut off.
      await pay(admin, { rosa: '321.31', rune: '137.70', remy: '51.00' })
      await openAward(admin, place.url, slug, second)
      await pay(admin, { rafi: '260.00' })

      for (const [who, amount] of [
        ['rosa', '321.31'],
        ['rune', '137.70'],
        ['remy', '51.00'],
        ['rafi', '260.00'],
      ] as const)
        await readStatement(await place.enter(who), place.url, who === 'rafi' ? second : first, amount)
      await readInPublic(await place.enter(null), place.url, slug)
    })
  })
}
