import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { entryAuthors } from '#db/schema/programmes'
import { organisationMembers, organisations } from '#db/schema/systems'
import { eventKind, record } from '#kernel/record.server'
import { type CastName, castMembers, institute } from '#tests/support/cast'
import { gradedEntry } from '#tests/support/grading'
import { entryIn } from '#tests/support/programme'
import { type World, world } from '#tests/support/world'
import { assignPanel, getPanel, getScore } from './index.server.ts'
import type { Conflict } from './model.ts'

const gus = castMembers.gus.id
const join = ({ store, now }: World, organisationId: string, name: CastName) =>
  store.transact(async (tx) => {
    await tx.insert(organisationMembers).values({ organisationId, personId: castMembers[name].id, role: 'owner', since: now() })
  })

/** What makes Gus a party to an entry, in each way there is. */
const ways: [Conflict, (place: World, entry: { entryId: string; programmeId: string }) => Promise<unknown>][] = [
  [
    'author',
    ({ store, now }, { entryId }) =>
      store.transact(async (tx) => {
        await tx.update(entryAuthors).set({ shareBasisPoints: 9_999 }).where(eq(entryAuthors.entryId, entryId))
        await tx.insert(entryAuthors).values({ entryId, personId: gus, shareBasisPoints: 1, invitedAt: now(), acceptedAt: now() })
      }),
  ],
  ['rival', (place, { programmeId }) => entryIn(place, { id: programmeId }, { author: 'gus' })],
  [
    'earlier_decider',
    async (place, { entryId }) =>
      place.store.transact(async (tx) => {
        const ctx = { ...place.asSystem(), actor: (await place.as('gus')).actor }
        await record(tx, ctx, eventKind('report.released', 'entry', z.strictObject({})), entryId, {})
      }),
  ],
  ['organisation', (place) => join(place, institute.id, 'gus')],
  [
    'same_organisation',
    async (place) => {
      const lab = { id: 'org_lab', slug: 'lab', name: 'A lab', createdAt: place.now() }
      await place.store.transact((tx) => tx.insert(organisations).values(lab))
      await join(place, lab.id, 'gus')
      await join(place, lab.id, 'ada')
    },
  ],
]

test.each(ways)(
  'a grader with the conflict “%s” is refused with the reason, and the reporter learns that there was one',
  async (conflict, make) => {
    const place = await world()
    const entry = await gradedEntry(place)
    await make(place, entry)
    const root = await place.as('root')

    const { candidates } = await getPanel(root, entry.entryId)
    expect(candidates.find(({ handle }) => handle === 'gus')).toMatchObject({ conflict })
    const others = [castMembers.gwen.id, castMembers.gil.id]
    await expect(assignPanel(root, entry.entryId, [gus, others[0]!])).rejects.toThrow('gus cannot grade this')

    await assignPanel(root, entry.entryId, others)
    const shown = await getScore(await place.as('ada'), entry.entryId)
    expect(shown.leftOut).toEqual({ [conflict]: 1 })
    expect(JSON.stringify(shown)).not.toContain('gus')
  },
)

test('an entry that is not ready is not graded, nor by somebody who is no grader', async () => {
  const place = await world()
  const { entryId, programmeId } = await gradedEntry(place)
  const { id } = await entryIn(place, { id: programmeId }, { author: 'ben' })

  await expect(assignPanel(await place.as('root'), id, [gus, castMembers.gil.id])).rejects.toThrow('Its report is not accepted')
  await expect(assignPanel(await place.as('root'), entryId, [gus, castMembers.tess.id])).rejects.toThrow('does not hold that role')
})
