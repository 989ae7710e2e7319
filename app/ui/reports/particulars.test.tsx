import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { type Level, particulars } from '#domain/reports/model'
import { type AccessLevel, accessLevelIds } from '#domain/systems/model'
import { ParticularsFields } from './particulars-fields.tsx'
import { levelOf } from './system-fields.tsx'

const nothing = Object.fromEntries(particulars.map((name) => [name, '']))
const shown = (level: Level, typed: Record<string, string> = {}) => {
  const values = { particulars: { ...nothing, ...typed } } as never
  const html = renderToStaticMarkup(<ParticularsFields values={values} errors={{}} level={level} />)
  const [asked = '', folded = ''] = html.split('<details')
  const namesIn = (part: string) => [...part.matchAll(/name="(\w+)"/g)].map(([, name]) => name)
  return { asked: namesIn(asked), folded: namesIn(folded), isOpen: /^ open/.test(folded) }
}
const inHand = ['weights_hash', 'seed', 'script']

/** evidence.md §4, one line a level. */
const expected: Record<AccessLevel, string[]> = {
  fully_closed: ['tried_on'],
  gradual_staged: ['tried_on'],
  hosted: ['tried_on'],
  cloud_api: ['model_version', 'parameters'],
  downloadable: inHand,
  fully_open: inHand,
}

test.each(accessLevelIds)('of a release that is %s the form asks what its access lets people have, and folds the rest away', (access) => {
  const { asked, folded } = shown({ access, isGated: false })

  expect(asked).toEqual(expected[access])
  expect([...asked, ...folded].sort()).toEqual([...particulars].sort())
})

test('weights behind a gate are asked for like a hosted system, and nothing is asked of a system that is not chosen', () => {
  expect(shown({ access: 'downloadable', isGated: true }).asked).toEqual(['tried_on'])
  expect(shown(null).asked).toEqual(['tried_on'])
})

test('the use restriction of the licence can always be named, and what was written in a folded field is in view', () => {
  for (const access of accessLevelIds) expect(shown({ access, isGated: false }).folded).toContain('restriction')
  expect([shown(null).isOpen, shown(null, { restriction: 'Use restriction (b)' }).isOpen]).toEqual([false, true])
})

test('the release decides, not its system: a staged release moves on the gradient', () => {
  const releases = [
    { id: 'rel_small', name: 'Small', level: 'downloadable', gating: 'public' },
    { id: 'rel_large', name: 'Large', level: 'downloadable', gating: 'gated' },
    { id: 'rel_none', name: 'Unknown', level: null, gating: 'unknown' },
  ]
  const systems = [{ slug: 'staged', name: 'Staged', level: 'hosted', releases }] as never

  expect(['rel_small', 'rel_large', 'rel_none', ''].map((id) => levelOf(systems, 'staged', id))).toEqual([
    { access: 'downloadable', isGated: false },
    { access: 'downloadable', isGated: true },
    { access: 'hosted', isGated: false },
    { access: 'hosted', isGated: false },
  ])
  expect(levelOf(systems, '', '')).toBeNull()
})
