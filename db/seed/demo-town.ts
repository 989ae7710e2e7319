import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { people, roleGrants } from '#db/schema/accounts'
import { addTrials, checkMapping, findTrials, guessMapping, saveMapping } from '#domain/evidence'
import { moveIssue } from '#domain/issues'
import { sharingQuestionIds } from '#domain/issues/model'
import { acceptPolicies, policiesInForce } from '#domain/policies'
import { reportInput, startDraft, submitReport } from '#domain/reports'
import { addMember, addSystem, createOrganisation } from '#domain/systems'
import { claimReport, judgeReport } from '#domain/triage'
import type { House } from '#http/visit.server'
import { runDue } from '#jobs/run.server'
import { type Ctx, personContext, systemContext } from '#kernel/context.server'
import { sha256 } from '#kernel/ids.server'
import { type DemoReport, demoReports } from './demo-reports.ts'

const day = 86_400_000
const roles = {
  tess: 'moderator',
  max: 'moderator',
  ruth: 'appeal-reviewer',
  root: 'admin',
  gus: 'grader',
  gwen: 'grader',
  gil: 'grader',
} as const
const members = ['ada', 'ben', 'olga', 'otto', ...Object.keys(roles)]

/** Fills an empty place with the cast and enough life to look at, through the same commands that people use. */
export async function buildDemoTown(house: House): Promise<void> {
  const town = { house, today: house.clock() }
  await settlePeople(town)
  for (const report of demoReports) await live(town, report)
  await runDue(house, town.today)
}

type Town = { house: House; today: Date }

const ago = ({ today }: Town, days: number) => new Date(today.getTime() - days * day)
const as = ({ house }: Town, handle: string, now: Date): Promise<Ctx> => personContext({ store: house.store, now }, `usr_${handle}`)

async function settlePeople(town: Town): Promise<void> {
  const { store } = town.house
  const now = ago(town, 200)
  const ctx = systemContext({ store, now })
  const hashes = (await policiesInForce(store.read, now)).map(({ textHash }) => textHash)
  for (const handle of members) {
    const email = `${handle}@demo.example`
    const id = `usr_${handle}`
    await store.transact(async (tx) => {
      // Nobody knows a password of these: the demo signs in by its buttons.
      await tx
        .insert(people)
        .values({ id, handle, handleSkeleton: handle, email, emailKey: email, passwordHash: 'none', createdAt: now, confirmedAt: now })
      await acceptPolicies(tx, ctx, id, hashes)
      const role = roles[handle as keyof typeof roles]
      if (role) await tx.insert(roleGrants).values({ id: `gra_${handle}`, personId: id, role, reason: 'The demo town', startsAt: now })
    })
  }
  await createOrganisation(ctx, { slug: 'allen-institute', name: 'Allen Institute for AI' })
  await addMember(ctx, { organisation: 'allen-institute', handle: 'olga', role: 'owner-admin' })
  await addMember(ctx, { organisation: 'allen-institute', handle: 'otto', role: 'owner' })
  await addSystem(ctx, { organisation: 'allen-institute', system: 'unifiedqa-11b' })
}

/** One report from its first line to where it stands today. */
async function live(town: Town, given: DemoReport): Promise<void> {
  const { by, submitted, trials, verdict, moves = [], ...fields } = given
  const at = ago(town, submitted)
  const { id } = await startDraft(await as(town, by, at), { system: fields.system })
  if (trials) await attach(town, by, at, id, trials)
  await submitReport(await as(town, by, at), id, reportInput.parse({ ...fields, groups: fields.groups ?? [], harm: [fields.harm] }))
  if (!verdict) return

  const judged = ago(town, submitted - 2)
  await claimReport(await as(town, 'tess', judged), id)
  if (verdict === 'ask')
    return void (await judgeReport(await as(town, 'tess', judged), id, {
      verdict,
      text: 'Which prompts did you use, and how often did you try each of them?',
    }))
  const text = 'The answers show it, and the trials can be run again by others.'
  const { publicId } = await judgeReport(await as(town, 'tess', judged), id, {
    verdict: 'accept',
    severity: verdict,
    hazard: 'H1',
    sharing: [...sharingQuestionIds],
    text,
  })
  await runDue(town.house, judged)
  for (const { move, by: mover, days, text: said } of moves)
    await moveIssue(await as(town, mover, ago(town, days)), publicId ?? '', { move, text: said })
}

async function attach(town: Town, by: string, at: Date, reportId: string, rows: string): Promise<void> {
  const { dataDir } = town.house.settings
  const path = join(dataDir, 'incoming', randomUUID())
  await mkdir(join(dataDir, 'incoming'), { recursive: true })
  await writeFile(path, rows)
  const { id } = await addTrials(await as(town, by, at), dataDir, reportId, {
    path,
    name: 'trials.csv',
    size: Buffer.byteLength(rows),
    sha256: sha256(rows),
  })
  const ctx = await as(town, by, at)
  const { preview } = await findTrials(ctx.store.read, ctx.actor, id)
  const checked = checkMapping(preview, guessMapping(preview))
  if (!checked.ok) throw new Error(`The demo's own trials cannot be mapped: ${JSON.stringify(checked.errors)}`)
  await saveMapping(ctx, id, checked.mapping)
  await runDue({ ...town.house, clock: () => at }, at)
}
