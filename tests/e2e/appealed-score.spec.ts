import { acceptReport } from './accepting.ts'
import {
  appealScore,
  decideScore,
  fillIn,
  makeFile,
  readAnswers,
  readFile,
  recordDeposit,
  refuseFile,
  sendFile,
  settle,
  showPlaces,
} from './appealed-score-steps.ts'
import {
  approve,
  ask,
  draftChallenge,
  grade,
  join,
  leaveTheseLooks,
  openAward,
  readInPublic,
  readStatement,
  report,
} from './bounty-steps.ts'
import { expect, makePerson, test } from './house.ts'
import { type People, peopleOf } from './people.ts'

const day = 86_400_000
const graders = ['gabe', 'gert', 'gita', 'gosh']

test.describe.configure({ mode: 'serial' })

test.beforeAll(({ served }) => {
  leaveTheseLooks()
  for (const handle of ['opal', 'rhea', 'reed', ...graders]) makePerson(served, handle)
  makePerson(served, 'mika', 'moderator')
  makePerson(served, 'adil', 'admin')
  makePerson(served, 'ruta', 'appeal-reviewer')
  for (const handle of [...graders, 'opal']) served.cli(['user', 'grant', '--handle', handle, '--role', 'grader'])
  served.cli(['org', 'create', '--slug', 'meena-makers', '--name', 'Meena Makers'])
  served.cli(['org', 'add-member', '--org', 'meena-makers', '--handle', 'opal', '--role', 'owner-admin'])
  served.cli(['org', 'add-system', '--org', 'meena-makers', '--system', 'meena'])
})

for (const { name, javaScriptEnabled, slug } of [
  { name: 'with scripts', javaScriptEnabled: true, slug: 'scored-by-scripts' },
  { name: 'without scripts', javaScriptEnabled: false, slug: 'scored-without' },
]) {
  test.describe(`an appealed score, ${name}`, () => {
    const title = `Who is spoken to? (${slug})`
    const lower = `Speaks to men alone in ${slug}`
    const higher = `Answers children rudely in ${slug}`
    let place: People

    test.beforeAll(({ browser, served }) => {
      place = peopleOf(browser, served, javaScriptEnabled)
    })
    test.afterAll(() => place.leave())

    test('two entries are graded, and the challenge is settled with their places', async ({ served }) => {
      const owner = await place.enter('opal')
      await draftChallenge(owner, place.url, { title, slug, system: 'Meena' })
      await owner.getByRole('button', { name: 'Open this programme' }).click()
      await expect(owner.getByText('Open for reports')).toBeVisible()
      const admin = await place.enter('adil')
      await recordDeposit(admin, place.url, slug)

      const moderator = await place.enter('mika')
      for (const [who, what] of [
        ['rhea', lower],
        ['reed', higher],
      ] as const) {
        const page = await place.enter(who)
        await report(page, place.url, what, 'Meena')
        await join(page, title)
        await acceptReport(moderator, place.url, what, { severity: 'high', harm: 'representational.erasing' })
        await ask(admin, place.url, what, ['gabe', 'gert'], 'opal')
        for (const grader of ['gabe', 'gert'])
          await grade(await place.enter(grader), place.url, what, { Harm: what === lower ? '1' : '2', Reach: '1', Proof: '1' })
      }
      await served.runDue(new Date(Date.now() + 3 * day))
      await settle(owner, place.url, slug)
      await showPlaces(await place.enter(null), place.url, slug, ['reed', 'rhea'])
    })

    test('its reporter appeals the lower one, others grade it anew, a reviewer decides, and the places change', async ({ mailbox }) => {
      const rhea = await place.enter('rhea')
      await appealScore(rhea, place.url, lower)
      const admin = await place.enter('adil')
      await admin.goto(`${place.url}/grading`)
      await expect(admin.getByText(`Anew, after an appeal`, { exact: false }).first()).toBeVisible()
      await ask(admin, place.url, lower, ['gita', 'gosh'], 'opal')
      for (const grader of ['gita', 'gosh']) await grade(await place.enter(grader), place.url, lower, { Harm: '3', Reach: '2', Proof: '2' })

      // Before the decision the first score counts, for everybody.
      await showPlaces(await place.enter(null), place.url, slug, ['reed', 'rhea'])
      await decideScore(await place.enter('ruta'), place.url, lower)
      await showPlaces(await place.enter(null), place.url, slug, ['rhea', 'reed'])
      await readAnswers({ author: rhea, grader: await place.enter('gabe'), url: place.url })
      await mailbox.find('rhea@example.org', /Your appeal is decided: overturned/)
    })

    test('the prizes follow the new places, and a payment file pays them, right to the cent', async () => {
      const owner = await place.enter('opal')
      await owner.goto(`${place.url}/programmes/${slug}/awards`)
      await owner.getByRole('button', { name: 'Propose the awards' }).click()
      await expect(owner.getByRole('link', { name: higher })).toBeVisible()
      for (const what of [lower, higher]) await approve(owner, place.url, slug, what)

      const admin = await place.enter('adil')
      await openAward(admin, place.url, slug, lower)
      await admin.getByRole('button', { name: 'Sign the award' }).click()
      await expect(admin.getByText('Signed by a second person')).toBeVisible()

      await makeFile(admin, place.url)
      const file = await readFile(admin)
      const own = file.rows.filter((row) => row.programme === slug)
      expect(own.map(({ currency, amount, kind }) => `${kind} ${currency} ${amount}`).toSorted()).toEqual([
        'payout EUR 260.00',
        'payout EUR 510.01',
      ])
      for (const who of ['rhea', 'reed', 'Meena', 'example.org']) expect(file.text).not.toContain(who)

      await refuseFile(admin, fillIn(file, slug, { amount: '510.02' }), [
        'the amount is 510.01, not 510.02.',
        'has the status “sent”: write paid or failed, or leave it empty.',
      ])
      await sendFile(admin, fillIn(file, slug))
      for (const [who, what, amount] of [
        ['rhea', lower, '510.01'],
        ['reed', higher, '260.00'],
      ] as const)
        await readStatement(await place.enter(who), place.url, what, amount)
      await admin.goto(`${place.url}/programmes/${slug}/awards`)
      await expect(admin.getByText('EUR 229.99 free', { exact: false })).toBeVisible()
      await readInPublic(await place.enter(null), place.url, slug)
    })
  })
}
