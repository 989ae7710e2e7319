import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { serve } from '#tests/support/serve'
import { measureAnalysis } from './analysis.ts'
import { words } from './fill.ts'
import { caseInTheMiddle } from './fill-cases.ts'
import { openFloor } from './floors.ts'
import { ask, load, memoryOf, type Sent } from './load.ts'
import { queryCosts } from './queries.ts'
import { submission } from './submission.ts'
import { keyOf, row, say, table } from './table.ts'
import { measureSignUps, measureTiming } from './timing.ts'
import { buildTown, keptTown, type Town } from './town.ts'

/** `npm run bench [-- --reports N] [--seconds S] [--timing N] [--town FOLDER] [--only visitor|ada|tess] [--cases N --events N]`: one table of what each page costs, beside floors taken in the same run. */
const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    reports: { type: 'string', default: '10000' },
    seconds: { type: 'string', default: '6' },
    timing: { type: 'string', default: '0' },
    cases: { type: 'string', default: '0' },
    events: { type: 'string', default: '0' },
    town: { type: 'string', default: '' },
  },
})
const [size, seconds] = [Number(values.reports), Number(values.seconds)]
process.env.NODE_ENV = 'production'
const dataDir = mkdtempSync(join(tmpdir(), 'counterweight-bench-'))

type Page = { name: string; path: string; as: 'ada' | 'tess' | null }
const middle = Math.floor(size / 8) * 4
const pages: Page[] = [
  { name: 'home', path: '/', as: null },
  { name: '/systems', path: '/systems', as: null },
  { name: 'a system', path: '/systems/unifiedqa-11b', as: null },
  { name: '/issues', path: '/issues', as: null },
  { name: '/issues?q= rare', path: `/issues?q=${words.rare}`, as: null },
  { name: '/issues?q= common', path: `/issues?q=${words.common}`, as: null },
  { name: 'an issue', path: `/issues/CW-2026-${100_000 + middle}`, as: null },
  { name: 'home', path: '/', as: 'ada' },
  { name: '/systems', path: '/systems', as: 'ada' },
  { name: 'a system', path: '/systems/unifiedqa-11b', as: 'ada' },
  { name: '/issues', path: '/issues', as: 'ada' },
  { name: '/issues?q= rare', path: `/issues?q=${words.rare}`, as: 'ada' },
  { name: '/issues?q= common', path: `/issues?q=${words.common}`, as: 'ada' },
  { name: 'an issue', path: `/issues/CW-2026-${100_000 + middle}`, as: 'ada' },
  { name: 'a report', path: '/reports/rep_103', as: 'ada' },
  { name: 'the queue', path: '/queue', as: 'tess' },
  { name: 'a report', path: '/reports/rep_103', as: 'tess' },
  ...casePages(Number(values.cases)),
]

/** Where there are cases: their queue, what was decided, and one that waits. */
function casePages(cases: number): Page[] {
  if (cases === 0) return []
  return [
    { name: '/cases', path: '/cases', as: 'tess' },
    { name: '/cases decided', path: '/cases?view=decided', as: 'tess' },
    { name: 'a case', path: `/cases/cas_${caseInTheMiddle(cases)}?show=text`, as: 'tess' },
  ]
}

/** All of them, or those of one reader: visitor, ada, tess. */
const chosen = pages.filter(({ as }) => !values.only || values.only === (as ?? 'visitor'))

try {
  say(`${size.toLocaleString('en')} reports, ${Math.floor(size / 4).toLocaleString('en')} issues. Filling …`)
  const begun = performance.now()
  const more = { cases: Number(values.cases), events: Number(values.events) }
  const town = await (values.town ? keptTown(values.town, dataDir, size, more) : buildTown(dataDir, size, more))
  say(`Filled in ${Math.round((performance.now() - begun) / 1000)} s.`)
  const notes = await bench(town)
  if (Number(values.timing)) notes.push(await measureSignUps(dataDir, Number(values.timing)))
  const asked = chosen.map(({ name, path, as }) => ({ name: keyOf({ name, who: as ?? 'visitor' }), path, cookie: as && town[as] }))
  table(await queryCosts(dataDir, asked))
  for (const note of notes) say(`\n${note}`)
} finally {
  rmSync(dataDir, { recursive: true, force: true })
}

async function bench(town: Town): Promise<string[]> {
  // Once before, so that a build is no part of what a start takes.
  await (await serve()).stop()
  const spawned = performance.now()
  const served = await serve({ TRUSTED_PROXIES: '1' }, { dataDir })
  const first = await ask(served.url, undefined, { path: '/' })
  const firstAnswer = Math.round(performance.now() - spawned)
  const pid = served.pid!
  try {
    const analysis = await measureAnalysis(dataDir, pid, town.evidenceId)
    for (const page of chosen) await measure(page, town, served.url, pid)
    const measured = await load(served.url, pid, submission(town.writers, served.url), { seconds: 60, count: 300, warm: 20, expected: 302 })
    row({ name: 'POST a report', who: 'members', measured })
    const { now, most } = memoryOf(pid)
    return [
      `First answer (${first.status}) ${firstAnswer} ms after the start. Memory ${now} MB, at most ${most} MB.`,
      analysis,
      ...(Number(values.timing) ? [await measureTiming(served.url, Number(values.timing))] : []),
    ]
  } finally {
    await served.stop()
  }
}

/** A page under load, and right before it a bare server that sends the same bytes. */
async function measure({ name, path, as }: Page, town: Town, url: string, pid: number): Promise<void> {
  const sent: Sent = { path, headers: as ? { Cookie: town[as] } : {} }
  const page = await ask(url, undefined, sent)
  const floor = await openFloor(page.body)
  const least = await load(floor.url, floor.pid, () => ({ path: '/' }), { seconds: seconds / 3, count: 4000 })
  await floor.close()
  const measured = await load(url, pid, () => sent, { seconds })
  row({ name, who: as ?? 'visitor', measured, least, script: await scriptOf(url, page.body, page.headers) })
}

/** The scripts that a page names, as they come over the wire. */
async function scriptOf(url: string, body: Buffer, headers: Record<string, unknown>): Promise<number> {
  const { brotliDecompressSync, gunzipSync } = await import('node:zlib')
  const html = (
    headers['content-encoding'] === 'br' ? brotliDecompressSync(body) : headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body
  ).toString()
  const names = new Set(html.match(/\/assets\/[\w.-]+\.js/g) ?? [])
  let bytes = 0
  for (const path of names) bytes += (await ask(url, undefined, { path, headers: { 'Accept-Encoding': 'gzip' } })).bytes
  return bytes
}
