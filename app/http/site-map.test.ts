import type { ServerBuild } from '@remix-run/node'
import { expect, test } from 'vitest'
import { partsOf, wordOf } from './site-map.server.ts'

const addresses = { root: '', home: undefined, issues: 'issues', issue: 'issues/:publicId', queue: 'queue', nowhere: '*' }
const routes = Object.fromEntries(
  Object.entries(addresses).map(([id, path]) => [id, { id, path, ...(id !== 'root' && { parentId: 'root' }) }]),
)
const parts = partsOf({ routes, assets: { routes, version: 'v1' } } as unknown as ServerBuild)
const names = (word: string) => Object.keys(parts.get(word)?.routes ?? {})

test('a part holds what begins with its word, the frame around it, and the page for what is nowhere', () => {
  expect(names('issues')).toEqual(['root', 'issues', 'issue', 'nowhere'])
  expect(names('')).toEqual(['root', 'home', 'nowhere'])
  expect([...parts.keys()]).toEqual(['', 'issues', 'queue'])
})

test('a part tells the browser of the same routes, of the same version of the whole site', () => {
  const { assets } = parts.get('queue')!

  expect(Object.keys(assets.routes)).toEqual(['root', 'queue', 'nowhere'])
  expect(assets.version).toBe('v1')
})

test.each([
  ['/', ''],
  ['/issues', 'issues'],
  ['/issues/CW-2026-40713', 'issues'],
  ['/issues.data', 'issues'],
  ['/issues/CW-2026-40713.data', 'issues'],
  ['//evil.example', ''],
])('the first word of %s is “%s”', (pathname, word) => {
  expect(wordOf(pathname)).toBe(word)
})
