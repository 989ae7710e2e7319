import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { catalogueSuggestions, systems } from '#db/schema/systems'
import { batches, batchReports } from '#db/schema/triage'
import { rubricPresets } from '#db/seed/rubrics'
import { openSqlite } from '#db/sqlite.server'
import { avoidPerson, createPerson, requestReset } from '#domain/accounts'
import { writeAnswer } from '#domain/answers'
import { sharingQuestionIds } from '#domain/issues/model'
import { saveDraft, startDraft, submitReport } from '#domain/reports'
import { listRubrics, loadRubrics, makeRubric } from '#domain/rubrics'
import { suggestChange } from '#domain/systems'
import { claimReport, judgeReport, type Verdict } from '#domain/triage'
import { runDue } from '#jobs/run.server'
import { bountiesIn } from './bounty-town.ts'
import { type CastName, castMembers, gpt2, institute, unifiedqa } from './cast.ts'
import { attachTrials } from './main-path.ts'
import { fullReport } from './make.ts'
import { mattersIn } from './matters.ts'
import { secretTo, signsUp } from './newcomer.ts'
import { programmesIn } from './programme.ts'
import { sanction } from './sanction.ts'
import { thingsOf } from './things.ts'
import { waitingReport } from './waiting-report.ts'
import { type World, world } from './world.ts'

export const veraPassword = 'four plain words of vera'
const text = 'Which release was it, and on which day did you try it?'

/**
 * A town that has one of each: reports in several states, evidence, issues private and public, a suggested system, links that work once.
 * Built once by the real commands; each test opens a copy of its own.
 */
export async function buildTown() {
  const file = join(mkdtempSync(join(tmpdir(), 'town-')), 'town.db')
  const place = await world({ store: openSqlite(file) })
  const { as, asSystem, store, house, now } = place
  await createPerson(asSystem(), { handle: 'vera', email: 'vera@example.org', role: 'member', password: veraPassword })
  await avoidPerson(await as('ada'), 'vera', 'mute')

  const draft = await draftOf(place, 'ada', { title: 'A draft with its trials' })
  const draftEvidence = await attachTrials(place, draft)
  const told = await judged(place, { track: 'coordinated', withTrials: true })
  const shown = await judged(place, { track: 'open', withTrials: true })
  const unanswered = await judged(place, { track: 'coordinated', system: gpt2.slug, release: gpt2.releaseId })

  const screening = await waitingReport(place)
  const asked = await waitingReport(place)
  const duplicate = await waitingReport(place)
  for (const id of [screening, asked, duplicate]) await claimReport(await as('tess'), id)
  await judgeReport(await as('tess'), asked, { verdict: 'ask', text })
  await judgeReport(await as('tess'), duplicate, { verdict: 'duplicate', issue: shown.publicId, text })

  const suggestion = { id: 'sys_suggested', slug: 'gpt-two', name: 'GPT Two', developer: 'OpenAI', state: 'unconfirmed' } as const
  await store.transact(async (tx) => {
    await tx.insert(systems).values({ ...suggestion, suggestedBy: 'usr_ada', createdAt: now() })
  })
  await runDue(house, now())

  await signsUp(place, 'wanda')
  await requestReset(place.asVisitor(), 'ben@example.org', house.settings)
  const secrets = { confirm: await secretTo(place, 'wanda@example.org'), reset: await secretTo(place, 'ben@example.org') }
  const ids = { draft, draftEvidence, screening, asked, duplicate, told, shown, unanswered }
  const own = { draftOfInes: await draftOf(place, 'ines'), waiting: await waitingReport(place) }
  const ofMax = await waitingReport(place, { author: 'max' })
  await suggestChange(await as('ada'), unifiedqa.slug, {
    about: 'component',
    release: unifiedqa.releaseId,
    component: 'model_weights',
    status: 'released',
    source: 'Its repository',
  })
  const [suggestedChange] = await store.read.select({ id: catalogueSuggestions.id }).from(catalogueSuggestions)
  const { id: keptAnswer } = await writeAnswer(await as('tess'), { use: 'reject', name: 'Nothing to try', body: text })
  const batch = await batchOf(place, own.waiting)
  const { reference: statement } = await sanction(place, 'gwen')
  const matters = await mattersIn(place)
  const bounties = await bountiesIn(place)
  const { preset, instituteRubric } = await rubricsIn(place)
  const { entry, question } = await programmesIn(place)
  await store.close()
  return {
    things: thingsOf({
      ...ids,
      ...own,
      entry,
      matters,
      bounties,
      question,
      ofMax,
      secrets,
      suggestion,
      statement,
      keptAnswer,
      batch,
      preset,
      instituteRubric,
      suggestedChange: suggestedChange?.id ?? '',
    }),
    open: opener(file, house.settings.dataDir),
  }
}
export type Town = Awaited<ReturnType<typeof buildTown>>

/** A verdict of Tess's on the waiting report, which a second person has yet to agree to. */
async function batchOf({ store, now }: World, reportId: string): Promise<string> {
  const id = 'bat_town'
  await store.transact(async (tx) => {
    const proposal = { id, verdict: 'reject', text, state: 'proposed', proposedBy: castMembers.tess.id, proposedAt: now() } as const
    await tx.insert(batches).values(proposal)
    await tx.insert(batchReports).values({ batchId: id, reportId, seen: 'full-0-0-0' })
  })
  return id
}

/** A preset that is everybody's to read, and a rubric of the institute's. */
async function rubricsIn({ as, asSystem }: World) {
  const [given] = rubricPresets
  if (!given) throw new Error('There are no presets')
  await loadRubrics(asSystem(), [given])
  const [preset] = (await listRubrics(asSystem())).rubrics
  const { name, contents } = given
  const made = await makeRubric(await as('olga'), { name, contents, owner: institute.slug, base: null, from: null, note: '' })
  return { preset: preset?.id ?? '', instituteRubric: made.id }
}

/** Opens copies in memory, where a write-ahead log cannot be. */
function opener(file: string, dataDir: string) {
  const database = new Database(file)
  database.pragma('journal_mode = delete')
  const image = database.serialize()
  database.close()
  return (): Promise<World> => world({ store: openSqlite(Buffer.from(image)), isEmpty: false, settings: { dataDir } })
}

async function draftOf({ as }: World, author: CastName, given: Record<string, unknown> = {}): Promise<string> {
  const { id } = await startDraft(await as(author), {})
  await saveDraft(await as(author), id, fullReport(given))
  return id
}

type Judged = { track: 'open' | 'coordinated'; system?: string; release?: string; withTrials?: boolean }

/** A report of Ada's that Tess accepted as a new issue. */
async function judged(place: World, { withTrials, ...given }: Judged) {
  const id = await draftOf(place, 'ada', given)
  const evidence = withTrials ? await attachTrials(place, id) : ''
  await submitReport(await place.as('ada'), id, fullReport({ system: unifiedqa.slug, release: unifiedqa.releaseId, ...given }))
  await claimReport(await place.as('tess'), id)
  const accepting = { verdict: 'accept', severity: 'high', hazard: 'H0', sharing: [...sharingQuestionIds], text } as const satisfies Verdict
  const { publicId } = await judgeReport(await place.as('tess'), id, accepting)
  return { id, evidence, publicId: publicId ?? '' }
}
