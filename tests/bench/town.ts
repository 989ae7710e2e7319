import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hash } from '@node-rs/argon2'
import { reports } from '#db/schema/reports'
import { transparencyFigures } from '#db/schema/transparency'
import { openSqlite } from '#db/sqlite.server'
import { startSession } from '#domain/accounts'
import { addTrials, checkMapping, findTrials, guessMapping, saveMapping } from '#domain/evidence'
import { startDraft } from '#domain/reports'
import { personContext } from '#kernel/context.server'
import { newId, sha256 } from '#kernel/ids.server'
import { castMembers, unifiedqa } from '#tests/support/cast'
import { fill, members } from './fill.ts'

export const password = 'three calm words in a row'
export const trialRows = 100_000

export type Town = Awaited<ReturnType<typeof buildTown>>

/** The town of an earlier run, or a new one that is kept for the next: a million reports take minutes to fill. */
export async function keptTown(folder: string, dataDir: string, size: number, more?: Parameters<typeof fill>[3]): Promise<Town> {
  const memory = join(folder, 'town.json')
  if (!existsSync(memory)) writeFileSync(memory, JSON.stringify(await buildTown(folder, size, more)))
  cpSync(folder, dataDir, { recursive: true })
  return JSON.parse(readFileSync(memory, 'utf8')) as Town
}

/** The filled database with people signed in, a draft for each submission that is measured, and evidence that waits to be analysed. */
export async function buildTown(dataDir: string, size: number, more?: Parameters<typeof fill>[3]) {
  mkdirSync(dataDir, { recursive: true })
  await fill(dataDir, size, await hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 }), more)

  const store = openSqlite(join(dataDir, 'counterweight.db'))
  const now = new Date()
  const cookie = async (id: string) => `counterweight=${await startSession(store, id, 'bench', now)}`
  const writers: { reportId: string; cookie: string }[] = []
  for (let n = 0; n < members; n++) {
    const reportId = newId('rep')
    const draft = { id: reportId, authorId: `usr_member${n}`, state: 'draft', depth: 'full', systemId: unifiedqa.id } as const
    await store.transact(async (tx) => void (await tx.insert(reports).values({ ...draft, createdAt: now, savedAt: now, movedAt: now })))
    writers.push({ reportId, cookie: await cookie(draft.authorId) })
  }
  // A place of this age has printed its months; otherwise the first minutes would go to counting two years at once.
  const lastMonth = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1)).toISOString().slice(0, 7)
  const printed = { month: lastMonth, metric: 'T1', division: '', cell: '', value: 0, frozenAt: now }
  await store.transact(async (tx) => void (await tx.insert(transparencyFigures).values(printed)))
  const town = {
    writers,
    ada: await cookie(castMembers.ada.id),
    tess: await cookie(castMembers.tess.id),
    evidenceId: await attachTable(dataDir, await personContext({ store, now }, castMembers.ada.id)),
  }
  await store.close()
  return town
}

/** A table of a hundred thousand trials with two groups that are not treated alike. */
async function attachTable(dataDir: string, ctx: Awaited<ReturnType<typeof personContext>>): Promise<string> {
  const draft = await startDraft(ctx, { system: unifiedqa.slug })
  const rows = Array.from(
    { length: trialRows },
    (_, n) => `p${n % 500},${n % 2 ? 'men' : 'women'},${(n * 7919) % 100 < (n % 2 ? 62 : 55) ? 'accepted' : 'rejected'}`,
  )
  const [source, path] = [join(dataDir, 'trials.csv'), join(dataDir, 'upload')]
  writeFileSync(source, `prompt_id,group,outcome\n${rows.join('\n')}\n`)
  copyFileSync(source, path)
  const { id } = await addTrials(ctx, dataDir, draft.id, { path, name: 'trials.csv', size: statSync(source).size, sha256: sha256('bench') })
  const { preview } = await findTrials(ctx.store.read, ctx.actor, id)
  const checked = checkMapping(preview, guessMapping(preview))
  if (!checked.ok) throw new Error(JSON.stringify(checked.errors))
  await saveMapping(ctx, id, checked.mapping)
  return id
}
