import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { people, roleGrants } from '#db/schema/accounts'
import { addTrials, checkMapping, findTrials, guessMapping, saveMapping } from '#domain/evidence'
import { moveIssue } from '#domain/issues'
import { sharingQuestionIds } from '#domain/issues/model'
import { acceptPolicies, policiesInForce } from '#domain/policies'
import { reportInput, startDraft, submitReport } from '#domain/reports'
import type { Severity } from '#domain/reports/model'
import { addMember, addSystem, createOrganisation } from '#domain/systems'
import { claimReport, judgeReport, type Verdict } from '#domain/triage'
import type { House } from '#http/visit.server'
import { runDue } from '#jobs/run.server'
import { sha256 } from '#kernel/ids.server'
import { endBefore, enter, type Lived, openProgrammes, reviseStanding, rewardEntries } from './demo-bounties.ts'
import { as, operator, type Town } from './demo-days.ts'
import { demoEntries } from './demo-entries.ts'
import { disputeAndDecide } from './demo-moderation.ts'
import { type DemoReport, demoReports } from './demo-reports.ts'

const roles = {
  tess: 'moderator',
  max: 'moderator',
  ruth: 'appeal-reviewer',
  root: 'admin',
  rita: 'admin',
  gus: 'grader',
  gwen: 'grader',
  gil: 'grader',
  gita: 'grader',
} as const
const members = ['ada', 'ben', 'cleo', 'dara', 'finn', 'olga', 'otto', ...Object.keys(roles)]

/** Fills an empty place with the cast and enough life to look at, through the same commands that people use. */
export async function buildDemoTown(house: House): Promise<void> {
  const town = { house, today: house.clock() }
  await settlePeople(town)
  await openProgrammes(town)
  const lived: Lived[] = []
  // The clock ends what is over, so what happened first comes first.
  for (const report of [...demoReports, ...demoEntries].sort((a, b) => b.submitted - a.submitted)) {
    await endBefore(town, report.submitted)
    lived.push(await live(town, report))
  }
  await reviseStanding(town)
  await rewardEntries(town, lived)
  await disputeAndDecide(town, lived)
  await runDue(house, town.today)
}

async function settlePeople(town: Town): Promise<void> {
  const { store } = town.house
  const ctx = operator(town, 200)
  const { now } = ctx
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
async function live(town: Town, given: DemoReport): Promise<Lived> {
  const { by, submitted, trials, verdict, moves = [], title, body, system, kind, affected, groups = [], harm, language = 'en' } = given
  const { id } = await startDraft(await as(town, by, submitted), { system })
  if (trials) await attach(town, given, id, trials)
  const fields = { title, body, system, kind, affected, groups, harm: [harm], language }
  await submitReport(await as(town, by, submitted), id, reportInput.parse(fields))
  const entryId = given.programme ? await enter(town, given, id) : null
  if (!verdict) return { given, id, entryId, publicId: null }

  const tess = await as(town, 'tess', submitted - 2)
  await claimReport(tess, id)
  const { publicId } = await judgeReport(tess, id, verdict === 'ask' ? asking : accepting(verdict))
  await runDue(town.house, tess.now)
  for (const { move, by: mover, days, text } of moves) await moveIssue(await as(town, mover, days), publicId ?? '', { move, text })
  return { given, id, entryId, publicId }
}

const asking: Verdict = { verdict: 'ask', text: 'Which prompts did you use, and how often did you try each of them?' }
const accepting = (severity: Severity): Verdict => ({
  verdict: 'accept',
  severity,
  hazard: 'H1',
  sharing: [...sharingQuestionIds],
  text: 'The answers show it, and the trials can be run again by others.',
})

async function attach(town: Town, { by, submitted }: DemoReport, reportId: string, rows: string): Promise<void> {
  const { dataDir } = town.house.settings
  const path = join(dataDir, 'incoming', randomUUID())
  await mkdir(join(dataDir, 'incoming'), { recursive: true })
  await writeFile(path, rows)
  const ctx = await as(town, by, submitted)
  const { id } = await addTrials(ctx, dataDir, reportId, { path, name: 'trials.csv', size: Buffer.byteLength(rows), sha256: sha256(rows) })
  const { preview } = await findTrials(ctx.store.read, ctx.actor, id)
  const checked = checkMapping(preview, guessMapping(preview))
  if (!checked.ok) throw new Error(`The demo's own trials cannot be mapped: ${JSON.stringify(checked.errors)}`)
  await saveMapping(ctx, id, checked.mapping)
  await runDue({ ...town.house, clock: () => ctx.now }, ctx.now)
}
