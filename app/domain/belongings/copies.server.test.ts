import { createReadStream, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { extract } from 'tar-stream'
import { expect, test } from 'vitest'
import { policyAcceptances } from '#db/schema/policies'
import { avoidPerson } from '#domain/accounts'
import { addTranscript } from '#domain/evidence'
import { raiseFlag } from '#domain/moderation'
import { answerRepair, askForRepair } from '#domain/repairs'
import { startDraft } from '#domain/reports'
import { runDue } from '#jobs/run.server'
import { commented, harassment, ruledWorld } from '#tests/support/flagged'
import { attachTrials } from '#tests/support/main-path'
import { password, withPassword } from '#tests/support/password'
import { restricted } from '#tests/support/restricted'
import { sanction } from '#tests/support/sanction'
import { waitingReport } from '#tests/support/waiting-report'
import { type World, world } from '#tests/support/world'
import { closeAccount } from './closing.server.ts'
import { askForCopy, copyPath, findCopy, getCopy } from './copies.server.ts'

/** Asks for a copy, lets the jobs run, and reads the archive. */
async function copied(place: World, name: 'ada' | 'ben' | 'gwen') {
  await askForCopy(await place.as(name))
  await runDue(place.house, place.now())
  const copy = await getCopy(await place.as(name))
  return { copy, files: await filesIn(copyPath(place.house.settings.dataDir, copy!.id)) }
}

async function filesIn(path: string): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  const reading = extract()
  reading.on('entry', ({ name }, stream, next) => {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      files.set(name, Buffer.concat(chunks).toString('utf8'))
      next()
    })
  })
  await new Promise((resolve, reject) => createReadStream(path).pipe(reading).on('finish', resolve).on('error', reject))
  return files
}

const listed = (files: Map<string, string>, name: string) => JSON.parse(files.get(`${name}.json`) ?? 'null') as Record<string, unknown>[]

test('a copy holds what is one’s own, drafts and files among it, exactly as it was written', async () => {
  const place = await ruledWorld()
  const { id: draft } = await startDraft(await place.as('ada'), {})
  await attachTrials(place, draft)
  await addTranscript(await place.as('ada'), draft, { transcript: 'User: Who did it?\nModel: The stranger.' })
  const title = '=HYPERLINK("https://evil.example") \u001b[31m +1\n'
  const reportId = await waitingReport(place, { title })
  await commented(place, { reportId })
  await avoidPerson(await place.as('ada'), 'ben', 'mute')

  const { files } = await copied(place, 'ada')

  expect(listed(files, 'account')).toMatchObject([
    { handle: 'ada', email: 'ada@example.org', mutedAndBlocked: [{ handle: 'ben', how: 'mute' }] },
  ])
  expect(listed(files, 'account')[0]).not.toHaveProperty('passwordHash')
  expect(listed(files, 'reports').map(({ id }) => id)).toEqual([draft, reportId].sort())
  // L1: nothing is neutralised in JSON, so nothing is lost.
  expect(listed(files, 'reports').find(({ id }) => id === reportId)).toMatchObject({ title })
  expect(listed(files, 'comments')).toMatchObject([{ body: 'You people are worthless.' }])
  expect([...files.keys()].filter((name) => name.startsWith('files/'))).toEqual([expect.stringMatching(/^files\/evi_\w+\.csv$/)])
})

test('nothing of others is in it: neither who flagged one, nor who decided', async () => {
  const place = await ruledWorld()
  const reportId = await waitingReport(place)
  await commented(place, { reportId, by: 'ben' })
  const flag = { clause: harassment, text: 'Ben says that Ada is worthless.', evidence: '' }
  await raiseFlag(await place.as('max'), { on: `report:${reportId}`, ...flag })
  await sanction(place, 'ada')
  await avoidPerson(await place.as('ben'), 'ada', 'block')

  const { files } = await copied(place, 'ada')

  expect(listed(files, 'sanctions')).toHaveLength(1)
  expect(listed(files, 'statements')).toHaveLength(1)
  expect(listed(files, 'account')).toMatchObject([{ mutedAndBlocked: [] }])
  expect([...files.values()].join('\n')).not.toMatch(/usr_max|usr_ben|usr_tess|Ben says|You people/)
})

test('L11: one copy is made at a time, and another can be asked for once it is there', async () => {
  const place = await world()
  const asked = await Promise.allSettled(Array.from({ length: 5 }, async () => askForCopy(await place.as('ada'))))
  expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await getCopy(await place.as('ada'))).toMatchObject({ state: 'making' })

  await runDue(place.house, place.now())

  expect(await getCopy(await place.as('ada'))).toMatchObject({ state: 'ready', bytes: expect.any(Number) })
  await expect(askForCopy(await place.as('ada'))).resolves.toBeUndefined()
})

test('L11: more rows than a page holds are all in it, once', async () => {
  const place = await ruledWorld()
  const reportId = await waitingReport(place)
  const ids = new Set<unknown>()
  for (let n = 0; n < 1001; n++) ids.add(await commented(place, { reportId }))

  const { files } = await copied(place, 'ada')

  const told = listed(files, 'comments').map(({ id }) => id)
  expect(told).toHaveLength(1001)
  expect(new Set(told)).toEqual(ids)
})

test('L4, M4: the suspended, and who declined the policies, get theirs', async () => {
  const place = await world()
  await sanction(place, 'gwen')
  for (const policy of ['code-of-conduct', 'sharing'])
    await place.store.transact(
      async (tx) =>
        void (await tx.insert(policyAcceptances).values({
          id: `acc_no_${policy}`,
          personId: 'usr_ben',
          versionId: `ver_${policy}`,
          decision: 'declined',
          textHash: `hash-of-${policy}`,
          at: place.pass(0.01),
        })),
    )
  expect((await place.as('ben')).actor.hasAcceptedPolicies).toBe(false)

  expect((await copied(place, 'gwen')).copy).toMatchObject({ state: 'ready' })
  expect((await copied(place, 'ben')).copy).toMatchObject({ state: 'ready' })
})

test('a copy is nobody else’s, and goes after seven days', async () => {
  const place = await world()
  const { copy } = await copied(place, 'ada')
  const path = copyPath(place.house.settings.dataDir, copy!.id)
  await expect(findCopy(await place.as('ben'), copy!.id)).rejects.toMatchObject({ reason: 'not-found' })
  await expect(findCopy(await place.as('root'), copy!.id)).rejects.toMatchObject({ reason: 'not-found' })

  place.pass(7)

  await expect(findCopy(await place.as('ada'), copy!.id)).rejects.toMatchObject({ reason: 'not-found' })
  await runDue(place.house, place.now())
  expect(existsSync(path)).toBe(false)
  expect(readdirSync(join(place.house.settings.dataDir, 'copies'))).toEqual([])
})

test('closing the account removes the copy, and one in the making comes to nothing', async () => {
  const place = await withPassword(await world(), 'ada')
  const { dataDir } = place.house.settings
  await copied(place, 'ada')
  await askForCopy(await place.as('ada'))

  await closeAccount(await place.as('ada'), { password }, dataDir)
  await runDue(place.house, place.now())

  expect(readdirSync(join(dataDir, 'copies'))).toEqual([])
})

test('what one mended and asked stands in one’s copy, without who answered', async () => {
  const place = await ruledWorld()
  const { decisionId } = await restricted(place)
  const { id } = await askForRepair(await place.as('ben'), decisionId, {
    body: 'I read what models write.',
    said: 'I took the insult out.',
  })
  await answerRepair(await place.as('tess'), id, { answer: 'decline', text: 'One word still stands.', revision: '' })

  const { files } = await copied(place, 'ben')

  const [kept] = listed(files, 'repairs')
  expect(kept).toMatchObject({ id, decisionId, said: 'I took the insult out.', state: 'declined', answer: 'One word still stands.' })
  expect(kept).not.toHaveProperty('answeredBy')
})
