import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ne } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { reports } from '#db/schema/reports'
import { openSqlite } from '#db/sqlite.server'
import { startSession } from '#domain/accounts'
import { runDue } from '#jobs/run.server'
import { verifyChain } from '#kernel/chain.server'
import { fullReport } from '#tests/support/make'
import { type Served, serve } from '#tests/support/serve'
import { waitingReport } from '#tests/support/waiting-report'
import { world } from '#tests/support/world'

test('J5: on a full disk nothing acknowledged is lost, the page says what is wrong, and reading works', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'counterweight-full-'))
  const drafts = await prepare(dataDir)
  // The first start builds and loads what every install starts with; the second one has a write-ahead log that cannot grow beyond this.
  await (await serve({ DATABASE_URL: `file:${dataDir}/counterweight.db` }, { dataDir })).stop()
  const served = await serve({ DATABASE_URL: `file:${dataDir}/counterweight.db` }, { dataDir, kilobytesAtMost: 600 })

  const acknowledged: string[] = []
  let refused: Response | null = null
  for (const { id, cookie } of drafts) {
    const answer = await submit(served, id, cookie)
    if (answer.status === 302) acknowledged.push(id)
    else refused = answer
    if (refused) break
  }
  const said = await refused?.text()
  const board = await fetch(`${served.url}/issues`)
  await served.kill()

  expect(acknowledged.length).toBeGreaterThan(0)
  expect([refused?.status, said]).toEqual([503, expect.stringContaining('Nothing can be saved here just now')])
  expect(board.status).toBe(200)

  const store = openSqlite(join(dataDir, 'counterweight.db'))
  const kept = await store.read.select({ id: reports.id }).from(reports).where(ne(reports.state, 'draft'))
  expect(kept.map(({ id }) => id).sort()).toEqual(acknowledged.sort())
  const { house } = await world({ store, isEmpty: false })
  await runDue(house, new Date())
  expect(await verifyChain(store.read)).toMatchObject({ isWhole: true })
  await store.close()
  rmSync(dataDir, { recursive: true })
}, 180_000)

/** A database with the cast and ninety drafts by people who are signed in. */
async function prepare(dataDir: string) {
  const store = openSqlite(join(dataDir, 'counterweight.db'))
  const place = await world({ store })
  await runDue(place.house, place.now())
  const authors = ['ada', 'ben', 'gus', 'gwen', 'gil', 'ruth', 'olga', 'otto', 'max', 'root'] as const
  const drafts: { id: string; cookie: string }[] = []
  for (const author of authors) {
    const cookie = `counterweight=${await startSession(store, `usr_${author}`, 'test', new Date())}`
    for (let n = 0; n < 9; n++) drafts.push({ id: await waitingReport(place, { author, state: 'draft', submittedAt: null }), cookie })
  }
  await store.close()
  return drafts
}

function submit({ url }: Served, id: string, cookie: string): Promise<Response> {
  const body = new FormData()
  for (const [name, value] of Object.entries(fullReport())) for (const one of [value].flat()) body.append(name, String(one))
  return fetch(`${url}/reports/${id}/submission`, { method: 'POST', body, redirect: 'manual', headers: { Origin: url, Cookie: cookie } })
}
