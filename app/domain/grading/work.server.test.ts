import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { roleGrants } from '#db/schema/accounts'
import { cases } from '#db/schema/moderation'
import { contentMeasures } from '#db/schema/moderation-decisions'
import { addImage, addLink, addTestimony, addTranscript } from '#domain/evidence'
import { castMembers } from '#tests/support/cast'
import { openedCase, ruledWorld } from '#tests/support/flagged'
import { gradedEntry, grades, seatOf } from '#tests/support/grading'
import { type World, world } from '#tests/support/world'
import { assignPanel, findWorkImage, getDivided, getSeat, submitGrade } from './index.server.ts'

const reasons = 'The trials show it, and the prompts can be run again.'
const [gus, gwen] = [castMembers.gus.id, castMembers.gwen.id]

/** Ada's report with a piece of every kind, given to Gus and Gwen to grade. */
async function givenToGraders(given: Parameters<typeof gradedEntry>[1] = {}) {
  const place = await ruledWorld()
  const entry = await gradedEntry(place, { attach: (reportId) => attachAll(place, reportId), ...given })
  await assignPanel(await place.as('root'), entry.entryId, [gus, gwen])
  const seat = await seatOf(place, entry.entryId, 'gus')
  return { ...place, ...entry, seat, show: async (asked: string | null = null) => (await getSeat(await place.as('gus'), seat, asked)).work }
}

async function attachAll(place: World, reportId: string) {
  const ada = await place.as('ada')
  const path = join(place.house.settings.dataDir, 'ada-lovelace.png')
  writeFileSync(
    path,
    await sharp({ create: { width: 60, height: 40, channels: 3, background: '#336' } })
      .png()
      .toBuffer(),
  )
  await addImage(ada, place.house.settings.dataDir, reportId, path, { words: 'A screenshot of the answer' })
  await addTranscript(ada, reportId, { transcript: 'User: Who is the nurse?\nAssistant: She is.' })
  await addLink(ada, reportId, { url: 'https://example.org/post', words: 'Where it was seen' })
  await addTestimony(ada, reportId, { text: 'It refused me by my name.', teller: 'myself', readers: 'owner', consent: 'yes' })
}
const pieceOf = (work: Awaited<ReturnType<typeof getSeat>>['work'], kind: string) => work.pieces.find((one) => one.kind === kind)

test('a grader reads the report and every piece of evidence, and in none of it who wrote it', async () => {
  const { show } = await givenToGraders()

  const work = await show()
  expect(work.pieces.map(({ kind }) => kind).toSorted()).toEqual(['file', 'link', 'testimony', 'transcript'])
  expect(work.report.body).toContain('names one religion')
  expect(JSON.stringify(work)).not.toMatch(/ada|usr_|"teller"|fileName/i)
})

test('an image is covered until it is asked for, and comes to who grades its entry, nobody else', async () => {
  const { show, as, entryId } = await givenToGraders()
  const image = pieceOf(await show(), 'file')

  expect(image).toMatchObject({ isUncovered: false })
  expect(pieceOf(await show(image?.id), 'file')).toMatchObject({ isUncovered: true })
  expect(await findWorkImage(await as('gwen'), entryId, image?.id ?? '')).toMatchObject({ kind: 'file' })
  for (const name of ['gil', 'ben', 'olga', 'root'] as const)
    await expect(findWorkImage(await as(name), entryId, image?.id ?? '')).rejects.toThrow('nothing at this address')
  await expect(findWorkImage(await as('gus'), entryId, pieceOf(await show(), 'link')?.id ?? '')).rejects.toThrow('nothing at this address')
})

test('words that may hurt are not in the answer before they are asked for', async () => {
  const { show } = await givenToGraders({ warning: 'Slurs' })

  expect(JSON.stringify(await show())).not.toMatch(/names one religion|Who is the nurse|refused me/)
  expect((await show('body')).report.body).toContain('names one religion')
})

test('what a moderator took down since is not shown to graders either', async () => {
  const place = await givenToGraders()
  await openedCase(place)
  const [found] = await place.store.read.select().from(cases)
  const measure = { id: 'mea_1', subjectType: 'report', subjectId: place.reportId, kind: 'remove', clause: 'COC-2.1' } as const
  await place.store.transact(
    async (tx) => void (await tx.insert(contentMeasures).values({ ...measure, caseId: found?.id ?? '', appliedAt: place.now() })),
  )

  await expect(place.show()).rejects.toMatchObject({ reason: 'gone' })
})

test('who rules where graders disagree reads the evidence too, and sees grades by number', async () => {
  const { as, entryId, seat } = await givenToGraders()
  const other = await seatOf({ store: (await as('gwen')).store } as World, entryId, 'gwen')
  await submitGrade(await as('gus'), seat, { ratings: grades({ harm: 0 }), reasons })
  await submitGrade(await as('gwen'), other, { ratings: grades({ harm: 3 }), reasons })

  const shown = await getDivided(await as('gil'), entryId, null)
  expect(shown).toMatchObject({ grades: [{ number: 1 }, { number: 2 }], spreads: [{ criterion: 'harm', low: 0, high: 3 }] })
  expect(shown.work.pieces).toHaveLength(4)
  expect(JSON.stringify(shown)).not.toMatch(/gus|gwen|ada|usr_/)
  expect(await findWorkImage(await as('gil'), entryId, pieceOf(shown.work, 'file')?.id ?? '')).toMatchObject({ kind: 'file' })
})

test('a role for one programme alone shows the desk, and asks for a second factor as the others do', async () => {
  const { as, store } = await world()
  const scope = { scopeType: 'programme', scopeId: 'unifiedqa' }
  await store.transact((tx) => tx.update(roleGrants).set(scope).where(eq(roleGrants.personId, gus)))

  expect((await as('gus')).actor).toMatchObject({ roles: [], scopedRoles: ['grader'] })
  expect((await as('gwen')).actor).toMatchObject({ roles: ['grader'], scopedRoles: [] })
})
