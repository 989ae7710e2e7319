import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import routes from '../../app/routes.ts'

const root = new URL('../..', import.meta.url).pathname
const sources = [...under('app'), ...under('db')].filter(({ path }) => /\.tsx?$/.test(path))
const production = sources.filter(({ path }) => !/\.test\.tsx?$/.test(path))
const lines = (text: string) => text.split('\n').length - 1

test('arrows between rooms point down only', () => {
  const run = () =>
    execFileSync('npx', ['depcruise', '--config', 'tests/house/rooms.cjs', 'app', 'db'], { cwd: root, encoding: 'utf8', stdio: 'pipe' })

  expect(run).not.toThrow()
}, 120_000)

test('no source file is longer than 200 lines', () => {
  const exempt = /^(app\/routes\.ts|app\/access\/abilities\.ts|app\/kernel\/paths\.ts|db\/seed\/)/
  const long = sources.filter(({ path, text }) => !exempt.test(path) && lines(text) > (/\.test\.tsx?$/.test(path) ? 300 : 200))

  expect(long.map(({ path }) => path)).toEqual([])
})

test('no route file is longer than 100 lines', () => {
  const long = production.filter(({ path, text }) => path.startsWith('app/routes/') && lines(text) > 100)

  expect(long.map(({ path }) => path)).toEqual([])
})

test('every loader and action names the door it stands behind', () => {
  const open = production.filter(
    ({ path, text }) =>
      path.startsWith('app/routes') &&
      [...text.matchAll(/export (?:const|async function|function) (loader|action)\b(.*)/g)].some(
        ([, , rest]) => !/^ = (visitor|member|client)\(/.test(rest ?? ''),
      ),
  )

  expect(open.map(({ path }) => path)).toEqual([])
})

test('no route decides by an intent', () => {
  expect(
    production.filter(({ path, text }) => path.startsWith('app/routes/') && /['"]intent['"]/.test(text)).map(({ path }) => path),
  ).toEqual([])
})

test('nobody outside db talks to a database in its own dialect', () => {
  const banned = /\.(get|all|run|values)\(\)|\bdb\.transaction\b|\.offset\(/
  const bad = production.filter(({ path, text }) => path.startsWith('app/') && /drizzle-orm/.test(text) && banned.test(text))

  expect(bad.map(({ path }) => path)).toEqual([])
})

test('domain reads the time from its context', () => {
  const clocks = production.filter(
    ({ path, text }) => /^app\/(domain|kernel|access)\//.test(path) && /new Date\(\)|Date\.now\(\)/.test(text),
  )

  expect(clocks.map(({ path }) => path)).toEqual([])
})

test('no file is a barrel and none holds a note to come back', () => {
  const bad = sources.filter(({ text }) =>
    /export \* from|\b(TODO|FIXME|XXX|HACK)\b|@ts-ignore|@ts-nocheck|biome-ignore|dangerouslySetInnerHTML/.test(text),
  )

  expect(bad.map(({ path }) => path)).toEqual([])
})

test('every route of the site map has its file, and every file its route', () => {
  const mapped = new Set<string>()
  const walk = (entries: { file: string; children?: never[] }[]) => {
    for (const { file, children } of entries) {
      mapped.add(`app/${file}`)
      walk(children ?? [])
    }
  }
  walk(routes as never[])

  const files = production.filter(({ path }) => path.startsWith('app/routes/')).map(({ path }) => path)
  expect(files.sort()).toEqual([...mapped].sort())
})

test('every schema file has the name of a room, or begins with it where a room needs two', () => {
  const rooms = readdirSync(join(root, 'app/domain'))
  const schemas = readdirSync(join(root, 'db/schema')).map((name) => name.replace('.ts', ''))

  expect(
    schemas.filter(
      (name) => !rooms.some((room) => name === room || name.startsWith(`${room}-`)) && !['events', 'technical'].includes(name),
    ),
  ).toEqual([])
})

test('pages carry no style attributes, which the content security policy would block', () => {
  expect(production.filter(({ path, text }) => path.endsWith('.tsx') && /\sstyle=\{/.test(text)).map(({ path }) => path)).toEqual([])
})

function under(folder: string): { path: string; text: string }[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: path.slice(root.length), text: readFileSync(path, 'utf8') }))
}
