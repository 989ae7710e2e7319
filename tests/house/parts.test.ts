import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const ui = new URL('../../app/ui/', import.meta.url)
const parts = readdirSync(new URL('parts/', ui))
  .filter((name) => /\.tsx$/.test(name) && !name.includes('.test.'))
  .map((name) => name.replace('.tsx', ''))
const read = (path: string) => readFileSync(new URL(path, ui), 'utf8')
const namedIn = (text: string) =>
  [...text.matchAll(/from '(?:#ui\/parts\/|\.\/)([\w-]+)(?:\.tsx)?'/g)].map(([, name = '']) => name).filter((name) => parts.includes(name))

test('every part stands on the page of parts, by itself or inside another part', () => {
  const pages = readdirSync(new URL('operator/', ui)).filter((name) => name.startsWith('parts-'))
  const shown = new Set(pages.flatMap((name) => namedIn(read(`operator/${name}`))))
  // A set grows while it is walked: what is found comes in turn.
  for (const part of shown) for (const inner of namedIn(read(`parts/${part}.tsx`))) shown.add(inner)
  const layout = ['keyed', 'zone']

  expect(parts.filter((part) => !shown.has(part) && !layout.includes(part))).toEqual([])
})
