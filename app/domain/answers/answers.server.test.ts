import fc from 'fast-check'
import { expect, test } from 'vitest'
import { events } from '#db/schema/events'
import { world } from '#tests/support/world'
import { answerInput, editAnswer, listAnswers, listReadyAnswers, retireAnswer, writeAnswer } from './index.server.ts'
import { answersAtMost, fillIn, placeholders } from './model.ts'

const which = { use: 'ask', name: 'Which release', body: 'Dear {reporter}, which release of {system} did you try?' } as const

test('a text that one moderator keeps is ready for another, with the facts of the report put in', async () => {
  const place = await world()
  await writeAnswer(await place.as('tess'), which)

  const ready = await listReadyAnswers(await place.as('max'), 'ask', { reporter: 'ada', system: 'GPT-2' })

  expect(ready).toMatchObject([{ name: 'Which release', text: 'Dear ada, which release of GPT-2 did you try?' }])
  expect(await listReadyAnswers(await place.as('max'), 'reject', {})).toEqual([])
})

test('another moderator may say it better, and each wording is on record', async () => {
  const place = await world()
  const { id } = await writeAnswer(await place.as('tess'), which)

  await editAnswer(await place.as('max'), id, { ...which, body: 'Which release was it, and on which day?' })

  expect(await listAnswers(await place.as('tess'))).toMatchObject([{ body: 'Which release was it, and on which day?', editor: 'max' }])
  expect((await place.store.read.select().from(events)).map(({ type }) => type)).toEqual(['answer.written', 'answer.edited'])
})

test('a text that was taken away is offered no more and cannot be edited', async () => {
  const place = await world()
  const { id } = await writeAnswer(await place.as('tess'), which)
  await retireAnswer(await place.as('tess'), id)

  expect(await listReadyAnswers(await place.as('tess'), 'ask', {})).toEqual([])
  await expect(editAnswer(await place.as('max'), id, which)).rejects.toMatchObject({ reason: 'not-found' })
  await expect(retireAnswer(await place.as('max'), id)).rejects.toMatchObject({ reason: 'not-found' })
})

test.each(['ada', 'olga', 'ruth', 'root'] as const)('%s keeps no texts for moderators', async (name) => {
  const place = await world()

  await expect(writeAnswer(await place.as(name), which)).rejects.toThrow('Not allowed')
  await expect(listAnswers(await place.as(name))).rejects.toThrow('Not allowed')
})

test('there are never more texts for one use than can be looked through', async () => {
  const place = await world()
  for (let n = 0; n < answersAtMost; n++) await writeAnswer(await place.as('tess'), { ...which, name: `Text ${n}` })

  await expect(writeAnswer(await place.as('tess'), which)).rejects.toMatchObject({ reason: 'conflict' })
  await expect(writeAnswer(await place.as('tess'), { ...which, use: 'reject' })).resolves.toBeDefined()
})

test('a placeholder that nothing stands behind is refused by name', () => {
  const { error } = answerInput.safeParse({ ...which, body: 'Dear {reporter}, see {isue} for what is known.' })

  expect(error?.issues.map(({ message }) => message)).toEqual([expect.stringContaining('Nothing stands behind {isue}')])
})

test('a fact that is not known stays to be written, and facts are never read for placeholders', () => {
  expect(fillIn('Joined to {issue}, {reporter}', { issue: null, reporter: '{title}', title: 'A title' })).toBe('Joined to {issue}, {title}')
})

test('text without placeholders stays as it is, whatever the facts', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (body, fact) => {
      fc.pre(!Object.keys(placeholders).some((name) => body.includes(`{${name}}`)))
      expect(fillIn(body, { reporter: fact, title: fact, system: fact, issue: fact, moderator: fact })).toBe(body)
    }),
  )
})
