import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { and, eq, inArray, ne } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { people } from '#db/schema/accounts'
import { events } from '#db/schema/events'
import { policyAcceptances } from '#db/schema/policies'
import { reports } from '#db/schema/reports'
import { openSqlite } from '#db/sqlite.server'
import { startSession } from '#domain/accounts'
import { runDue } from '#jobs/run.server'
import { verifyChain } from '#kernel/chain.server'
import { unifiedqa } from '#tests/support/cast'
import { fullReport } from '#tests/support/make'
import { serve } from '#tests/support/serve'
import { world } from '#tests/support/world'

const atOnce = 200

test('kill -9 during 200 submissions at once loses none that was acknowledged and leaves none half-written', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'counterweight-killed-'))
  const writers = await prepare(dataDir)
  const served = await serve({ DATABASE_URL: `file:${dataDir}/counterweight.db` }, { dataDir })

  const acknowledged: string[] = []
  const sending = writers.map(async ({ reportId, secret }) => {
    // A connection that the kill cut has acknowledged nothing.
    const answer = await submit(served.url, reportId, secret).catch(() => null)
    if (answer?.status === 302) acknowledged.push(reportId)
  })
  while (acknowledged.length < atOnce / 4) await new Promise((resolve) => setTimeout(resolve, 1))
  await served.kill()
  await Promise.allSettled(sending)

  const store = openSqlite(join(dataDir, 'counterweight.db'))
  const kept = await store.read.select({ id: reports.id }).from(reports).where(ne(reports.state, 'draft'))
  const told = await store.read.select({ id: events.subjectId }).from(events).where(eq(events.type, 'report.submitted'))
  const ids = new Set(kept.map(({ id }) => id))
  expect(acknowledged.length).toBeGreaterThanOrEqual(atOnce / 4)
  expect(acknowledged.length).toBeLessThan(atOnce)
  expect(acknowledged.filter((id) => !ids.has(id))).toEqual([])
  expect(new Set(told.map(({ id }) => id))).toEqual(ids)
  const incomplete = and(inArray(reports.state, ['submitted']), eq(reports.title, ''))
  expect(await store.read.select({ id: reports.id }).from(reports).where(incomplete)).toEqual([])

  const { house } = await world({ store, isEmpty: false })
  await runDue(house, new Date())
  expect(await verifyChain(store.read)).toMatchObject({ isWhole: true })
  await store.close()
  rmSync(dataDir, { recursive: true })
}, 180_000)

/** A database file with two hundred people, each signed in and with one draft. */
async function prepare(dataDir: string) {
  const store = openSqlite(join(dataDir, 'counterweight.db'))
  const { now } = await world({ store })
  const writers: { reportId: string; secret: string }[] = []
  for (let n = 0; n < atOnce; n++) {
    const id = `usr_writer${n}`
    const reportId = `rep_draft${n}`
    await store.transact(async (tx) => {
      const email = `writer${n}@example.org`
      const name = { handle: `writer${n}`, handleSkeleton: `writer${n}`, email, emailKey: email }
      await tx.insert(people).values({ id, ...name, passwordHash: 'unset', createdAt: now(), confirmedAt: now() })
      for (const policy of ['code-of-conduct', 'sharing']) {
        const acceptance = { id: `acc_${n}_${policy}`, personId: id, versionId: `ver_${policy}`, textHash: `hash-of-${policy}` }
        await tx.insert(policyAcceptances).values({ ...acceptance, decision: 'accepted', at: now() })
      }
      await tx.insert(reports).values({
        id: reportId,
        authorId: id,
        state: 'draft',
        depth: 'full',
        systemId: unifiedqa.id,
        createdAt: now(),
        savedAt: now(),
        movedAt: now(),
      })
    })
    writers.push({ reportId, secret: await startSession(store, id, 'test', new Date()) })
  }
  await store.close()
  return writers
}

function submit(url: string, reportId: string, secret: string): Promise<Response> {
  const body = new FormData()
  for (const [name, value] of Object.entries(fullReport())) for (const one of [value].flat()) body.append(name, String(one))
  return fetch(`${url}/reports/${reportId}/submission`, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { Origin: url, Cookie: `counterweight=${secret}` },
  })
}
