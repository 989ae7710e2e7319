import { expect, test } from 'vitest'
import { cases } from '#db/schema/moderation'
import { contentMeasures } from '#db/schema/moderation-decisions'
import { notifications } from '#db/schema/notifications'
import { raiseFlag } from '#domain/moderation'
import { answerQuestion, askQuestion, showProgramme } from '#domain/programmes'
import { runDue } from '#jobs/run.server'
import { type CastName, castMembers } from '#tests/support/cast'
import { harassment, ruledWorld } from '#tests/support/flagged'
import { programmeOf } from '#tests/support/programme'
import { sanction } from '#tests/support/sanction'
import { type World, world } from '#tests/support/world'

const text = 'Do two releases of one system count twice?'
const readBy = async (place: World, slug: string, name?: CastName) =>
  (await showProgramme(name ? await place.as(name) : place.asVisitor(), slug)).questions

test('a question is read by who asked and who runs it, and by everybody with its answer, without a name', async () => {
  const place = await world()
  const { slug } = await programmeOf(place)
  await askQuestion(await place.as('ada'), slug, { text })
  expect([await readBy(place, slug, 'ada'), await readBy(place, slug, 'olga')]).toMatchObject([[{ isOwn: true }], [{ isOwn: false }]])
  for (const name of ['ben', 'otto', 'tess', undefined] as const) expect(await readBy(place, slug, name)).toEqual([])

  const [question] = await readBy(place, slug, 'olga')
  await answerQuestion(await place.as('olga'), slug, question?.id ?? '', { text: 'Each release counts.' })
  expect(await readBy(place, slug)).toMatchObject([{ question: text, answer: 'Each release counts.', isOwn: false }])
  expect(JSON.stringify(await showProgramme(place.asVisitor(), slug))).not.toMatch(/ada/)
  await expect(answerQuestion(await place.as('olga'), slug, question?.id ?? '', { text: 'No.' })).rejects.toThrow('answered already')

  await runDue(place.house, place.now())
  const told = (await place.store.read.select().from(notifications)).map(({ personId, sentence }) => [personId, sentence])
  expect(told).toEqual(
    expect.arrayContaining([
      ['usr_olga', 'Somebody asked a question about a programme that you run.'],
      ['usr_ada', 'Your question about a programme is answered.'],
    ]),
  )
  expect(told).toHaveLength(2)
})

test('nobody answers but who runs it, nobody asks without the right to comment, and nobody once it is over', async () => {
  const place = await world()
  const { slug } = await programmeOf(place)
  const other = await programmeOf(place, { slug: 'other' })
  await askQuestion(await place.as('ada'), slug, { text })
  const [question] = await readBy(place, slug, 'ada')

  for (const name of ['ada', 'otto', 'tess', 'root'] as const)
    await expect(answerQuestion(await place.as(name), slug, question?.id ?? '', { text: 'Yes.' })).rejects.toThrow('Not allowed')
  await expect(answerQuestion(await place.as('olga'), other.slug, question?.id ?? '', { text: 'Yes.' })).rejects.toThrow('nothing at this')
  await sanction(place, 'ben', { kind: 'limit', capabilities: ['comment'], days: 7 })
  await expect(askQuestion(await place.as('ben'), slug, { text })).rejects.toThrow('You cannot comment until')
  const over = await programmeOf(place, { kind: 'challenge', slug: 'over', state: 'settled' })
  await expect(askQuestion(await place.as('ada'), over.slug, { text })).rejects.toThrow('while a programme is open')
})

test('whoever may read a question may flag it, and nobody learns from a flag that there is one', async () => {
  const place = await ruledWorld()
  const { slug } = await programmeOf(place)
  await askQuestion(await place.as('ada'), slug, { text: 'Are you all worthless?' })
  const [question] = await readBy(place, slug, 'olga')
  const flag = async (name: CastName) =>
    raiseFlag(await place.as(name), { on: `question:${question?.id}`, clause: harassment, text: '', evidence: '' })

  await expect(flag('ben')).rejects.toThrow('nothing at this address')
  await expect(flag('ada')).rejects.toThrow('This is your own')
  expect(question).toMatchObject({ mayFlag: true })
  await flag('olga')
  await answerQuestion(await place.as('olga'), slug, question?.id ?? '', { text: 'No.' })
  await flag('ben')
  expect(await place.store.read.select().from(cases)).toMatchObject([{ subjectType: 'question', authorId: castMembers.ada.id }])
  expect(await readBy(place, slug)).toMatchObject([{ mayFlag: false }])
})

test('a question is covered, hidden with its answer, or leaves a line, as a moderator decided', async () => {
  const place = await ruledWorld()
  const { slug } = await programmeOf(place)
  await askQuestion(await place.as('ada'), slug, { text })
  const [asked] = await readBy(place, slug, 'olga')
  const subjectId = asked?.id ?? ''
  await answerQuestion(await place.as('olga'), slug, subjectId, { text: 'Each release counts.' })
  await raiseFlag(await place.as('ben'), { on: `question:${subjectId}`, clause: harassment, text: '', evidence: '' })
  const [found] = await place.store.read.select().from(cases)
  const mark = async (kind: 'warn' | 'hide' | 'remove') => {
    const about = { subjectType: 'question', subjectId, clause: harassment, caseId: found?.id ?? '' } as const
    await place.store.transact(
      async (tx) => void (await tx.insert(contentMeasures).values({ ...about, id: `mea_${kind}`, kind, appliedAt: place.now() })),
    )
    return readBy(place, slug)
  }

  expect(await mark('warn')).toMatchObject([{ isCovered: true, rule: null }])
  expect(await mark('hide')).toEqual([])
  expect(await readBy(place, slug, 'ada')).toMatchObject([{ question: text }])
  expect(await mark('remove')).toMatchObject([{ question: '', answer: null, rule: harassment, mayFlag: false }])
  expect(await readBy(place, slug, 'tess')).toMatchObject([{ question: text, answer: 'Each release counts.' }])
})
