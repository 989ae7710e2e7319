import { beforeAll, expect, test } from 'vitest'
import type { CastName } from '../support/cast.ts'
import { asSent, naughty, ownNaughty } from '../support/naughty.ts'
import { ask, expectedStatus, linesOf, listRoutes, moduleOf } from '../support/routes.ts'
import { buildTown, type Town } from '../support/town.ts'

/** Every form of the site with something to fill in, as the table of routes has it: a new route needs its line there, and is here with it. */
const forms = listRoutes().flatMap(({ address, file }) =>
  linesOf(address)
    .filter((line) => line.post !== undefined && Object.keys(line.form ?? {}).length > 0)
    .map((line) => ({ address, file, line })),
)
/** Each field gets a third of our own strings, each form a share of the big list; all together get all of both. */
const share = (form: number, field: number) => [
  ...ownNaughty.filter((_, place) => place % 3 === (form + field) % 3),
  ...naughty.slice(ownNaughty.length).filter((_, place) => place % forms.length === form),
]
const comers = ['ada', 'ben', 'ines', 'tess', 'max', 'ruth', 'olga', 'otto', 'gus', 'root'] as const

let town: Town
beforeAll(async () => {
  town = await buildTown()
}, 60_000)

test('the forms are found', () => {
  expect(forms.length).toBeGreaterThan(60)
})

test.each(forms.map((form, at) => ({ ...form, at })))(
  '$address takes any string in each field, or refuses it and gives it back as it was typed',
  async ({ address, file, line, at }) => {
    const module = await moduleOf(file)
    const thing = line.on && town.things[line.on]
    const by = await whoMay(line, thing)
    let place = await town.open()

    for (const [field, [name, usual]] of Object.entries(line.form ?? {}).entries())
      for (const string of share(at, field)) {
        const form = { ...line.form, [name]: Array.isArray(usual) ? [string, ...usual.slice(1)] : string }
        const { status, data } = await ask(place, module, address, { ...line, form }, 'post', { by, thing })
        // Each string meets the town as it was: what took effect, or spent the last token, leaves a fresh copy to the next.
        if (status < 400 || status === 429) {
          await place.store.close()
          place = await town.open()
        }

        expect(status, `${name}: ${JSON.stringify(string)}`).toBeLessThan(500)
        const typed = (data as { typed?: Record<string, string | string[]> } | null)?.typed
        if (!typed || /password/i.test(name)) continue
        expect([typed[name]].flat()[0]?.replace(/\r/g, '\n'), name).toBe(asSent(string))
      }
  },
  120_000,
)

async function whoMay(line: (typeof forms)[number]['line'], thing: Parameters<typeof expectedStatus>[3]): Promise<CastName> {
  const place = await town.open()
  for (const by of comers) if (expectedStatus(line, 'post', (await place.as(by)).actor, thing) < 400) return by
  return 'tess'
}
