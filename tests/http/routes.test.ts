import { beforeAll, describe, expect, test } from 'vitest'
import { visitor } from '#kernel/actor'
import type { CastName } from '../support/cast.ts'
import { fingerprint } from '../support/fingerprint.ts'
import { type Line, routeTable } from '../support/route-table.ts'
import { ask, expectedStatus, linesOf, listRoutes, moduleOf } from '../support/routes.ts'
import type { Thing } from '../support/things.ts'
import { buildTown, type Town } from '../support/town.ts'
import type { World } from '../support/world.ts'

/** Everybody who may come to a door. Ines has not confirmed her address. */
const comers = ['visitor', 'ada', 'ben', 'ines', 'tess', 'max', 'ruth', 'olga', 'otto', 'gus', 'root'] as const
type Answers = Partial<Record<(typeof comers)[number], number>>

const routes = listRoutes()
const how = (address: string) =>
  `Add a line to tests/support/route-table.ts, for instance  '${address}': { door: 'member', on: 'waiting', get: 'report.judge', post: 'report.judge', form: {…} }`

let town: Town
beforeAll(async () => {
  town = await buildTown()
}, 60_000)

test('every route has its line in the table, and every line its route', () => {
  const addresses = routes.map(({ address }) => address)

  expect(addresses.filter((address) => !Object.hasOwn(routeTable, address)).map(how)).toEqual([])
  expect(Object.keys(routeTable).filter((address) => !addresses.includes(address))).toEqual([])
})

test('G1: one form alone is taken from elsewhere, the link of a mail that stops such mails', async () => {
  const only = ['/unsubscription/:secret']
  const modules = await Promise.all(routes.map(async ({ address, file }) => ({ address, ...(await moduleOf(file)) })))

  expect(modules.filter(({ action }) => action?.acceptsForeign).map(({ address }) => address)).toEqual(only)
  expect(routes.map(({ address }) => address).filter((address) => linesOf(address).some((line) => line.acceptsForeign))).toEqual(only)
})

describe.each(routes)('$address', ({ address, file }) => {
  test('stands behind the doors that its lines declare', async () => {
    const module = await moduleOf(file)
    const declared = linesOf(address)

    const doors = { get: module.loader ? [module.loader.door] : [], post: module.action ? [module.action.door] : [] }
    for (const method of ['get', 'post'] as const) {
      const lines = declared.filter((line) => line[method] !== undefined)
      expect([...new Set(lines.map(({ door }) => door))], `${method} of ${address}. ${how(address)}`).toEqual(doors[method])
    }
  })

  test.each(casesOf(address))('%s: every role gets the answer that the abilities give', async (_title, line, method) => {
    const module = await moduleOf(file)
    const thing = line.on && town.things[line.on]
    const refusing = await town.open()
    const before = await fingerprint(refusing.store)
    const expected: Answers = {}
    const answered: Answers = {}

    for (const comer of comers) {
      const by = comer === 'visitor' ? undefined : comer
      expected[comer] = expectedStatus(line, method, await actorOf(refusing, by), thing)
      // What succeeds happens in a copy of its own; all that is only read or refused shares one, which must stay as it was.
      const place = method === 'post' && expected[comer] < 400 ? await town.open() : refusing
      answered[comer] = (await ask(place, module, address, line, method, { by, thing })).status
    }

    expect(answered).toEqual(expected)
    expect(await fingerprint(refusing.store)).toEqual(before)
  })

  test.each(postsOf(address).filter(([, line]) => !line.acceptsForeign))(
    'G1, G2: %s from another site does nothing',
    async (_title, line) => {
      const module = await moduleOf(file)
      const thing = line.on && town.things[line.on]
      const place = await town.open()
      const before = await fingerprint(place.store)

      for (const by of [undefined, await whoMay(place, line, thing)]) {
        for (const [name, headers] of Object.entries(foreign)) {
          const { status, data } = await ask(place, module, address, line, 'post', { by, thing, headers })
          expect([name, status, data]).toEqual([name, 403, { sentence: expect.stringContaining('from another site') }])
        }
      }
      expect(await fingerprint(place.store)).toEqual(before)
    },
  )
})

/** What a page elsewhere can make a browser send along with its cookie. */
const foreign: Record<string, Record<string, string>> = {
  'a form on another host': { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' },
  'a form on a host of the same site': { Origin: 'http://evil.localhost:3000', 'Sec-Fetch-Site': 'same-site' },
  'another port of this host': { Origin: 'http://localhost:3001', 'Sec-Fetch-Site': 'same-site' },
  'plain text': { Origin: 'https://evil.example', 'Content-Type': 'text/plain' },
  'a form with a file': { Origin: 'https://evil.example', 'Content-Type': 'multipart/form-data; boundary=x' },
  'a page without an origin': { Origin: 'null', 'Sec-Fetch-Site': 'cross-site' },
  'a typed address': { Origin: '', 'Sec-Fetch-Site': 'none' },
  'neither Origin nor Sec-Fetch-Site, as old browsers and scripts': { Origin: '' },
  'only a Referer of our own': { Origin: '', Referer: 'http://localhost:3000/' },
}

/** Somebody whom only the other site keeps from it. */
async function whoMay(place: World, line: Line, thing?: Thing): Promise<CastName> {
  for (const by of comers) if (by !== 'visitor' && expectedStatus(line, 'post', await actorOf(place, by), thing) < 400) return by
  return 'ada'
}

function casesOf(address: string) {
  return linesOf(address).flatMap((line) =>
    (['get', 'post'] as const)
      .filter((method) => line[method] !== undefined)
      .map((method) => [line.on ? `${method} on ${line.on}` : method, line, method] as const),
  )
}

const postsOf = (address: string) => casesOf(address).filter(([, , method]) => method === 'post')

const actorOf = async (place: World, by?: CastName) => (by ? (await place.as(by)).actor : visitor)
