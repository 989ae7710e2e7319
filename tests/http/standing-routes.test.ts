import { beforeAll, expect, test } from 'vitest'
import { roleGrants } from '#db/schema/accounts'
import { isOpenToShutOut } from '#http/shut-out.server'
import type { CastName } from '#tests/support/cast'
import { fingerprint } from '#tests/support/fingerprint'
import { moderationRoutes } from '#tests/support/moderation-lines'
import type { Line } from '#tests/support/route-table'
import { ask, expectedStatus, listRoutes, moduleOf } from '#tests/support/routes'
import { sanction } from '#tests/support/sanction'
import { buildTown, type Town } from '#tests/support/town'
import type { World } from '#tests/support/world'

const comers = ['ada', 'ben', 'otto', 'tess', 'max', 'ruth', 'root'] as const
const files = new Map(listRoutes().map(({ address, file }) => [address, file]))
const forms = Object.entries(moderationRoutes)
  .flatMap(([address, lines]) => [lines].flat().map((line) => [address, line] as const))
  .filter(([, { post, door }]) => post !== undefined && door === 'member')

let town: Town
beforeAll(async () => {
  town = await buildTown()
}, 60_000)

test.each(forms)('D2, D14: %s is closed to whoever may use it once they are suspended, unless it is on the list', async (address, line) => {
  const thing = line.on && town.things[line.on]
  const place = await town.open()
  const by = await whoMay(place, line)
  const path = address.replace(/:(\w+)/g, (_, name: string) => (thing?.params as Record<string, string>)?.[name] ?? name)
  const expected = isOpenToShutOut(path) ? expectedStatus(line, 'post', (await place.as(by)).actor, thing) : 403
  await suspend(place, by)
  const before = await fingerprint(place.store)

  const { status } = await ask(place, await moduleOf(files.get(address) ?? ''), address, line, 'post', { by, thing })

  expect(status).toBe(expected)
  if (expected === 403) expect(await fingerprint(place.store)).toEqual(before)
})

/** The first of them whom nothing but a sanction could keep from it. */
async function whoMay(place: World, line: Line): Promise<CastName> {
  const thing = line.on && town.things[line.on]
  for (const name of comers) {
    const status = expectedStatus(line, 'post', (await place.as(name)).actor, thing)
    if (status < 400 || status === line.answers) return name
  }
  throw new Error('Nobody may use this form')
}

/** With another admin beside them, since the last one who can act is never shut out. */
async function suspend(place: World, name: CastName): Promise<void> {
  const grant = { id: 'gra_second_admin', personId: 'usr_gil', role: 'admin' as const, reason: 'For the test', startsAt: place.now() }
  await place.store.transact(async (tx) => void (await tx.insert(roleGrants).values(grant)))
  const subject = { type: 'comment', id: 'com_shut', revision: '1' }
  await sanction(place, name, { by: name === 'tess' ? 'max' : 'tess', decisionId: 'dec_shut', subject })
}
