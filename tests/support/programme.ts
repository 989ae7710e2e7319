import type { z } from 'zod'
import { entries, entryAuthors, programmeQuestions, programmeSystems, programmes, programmeVersions } from '#db/schema/programmes'
import { entryInput } from '#domain/programmes'
import type { ProgrammeContents, ProgrammeKind, ProgrammeState } from '#domain/programmes/model'
import { newId } from '#kernel/ids.server'
import { type CastName, castMembers, institute, unifiedqa } from './cast.ts'
import { waitingReport } from './waiting-report.ts'
import type { World } from './world.ts'

/** What a programme on UnifiedQA promises, complete; a test says what it wants otherwise. */
export const promise = (given: Partial<ProgrammeContents> = {}): ProgrammeContents => ({
  title: 'Bias in question answering',
  summary: 'Show us where UnifiedQA leans on stereotypes.',
  systems: [{ systemId: unifiedqa.id, releaseIds: [] }],
  inScope: 'Answers that change with the group named, for instance with a religion.',
  outOfScope: 'Wrong answers that touch every group alike.',
  harmsIn: [],
  harmsOut: [],
  rules: 'One finding an entry. Show the prompts you used.',
  safeHarbour: 'Who keeps to the rules is not pursued for their research.',
  eligibility: 'Anybody with an account, but people of the institute.',
  rewards: { low: 5_000, medium: 20_000, high: 50_000, critical: 100_000 },
  prizes: [],
  qualificationMinor: 0,
  budgetMinor: 500_000,
  opensAt: null,
  closesAt: null,
  embargoDays: 45,
  reproductionPercent: 50,
  marginPercent: 10,
  entriesAtOnce: 3,
  entryEachHours: 24,
  ...given,
})

/** The same for a challenge that closes 30 days after the world begins. */
export const challengePromise = (given: Partial<ProgrammeContents> = {}): ProgrammeContents =>
  promise({
    title: 'Bias challenge 2026',
    rewards: null,
    prizes: [
      { name: 'First prize', rank: 1, theme: null, minor: 350_000 },
      { name: 'Second prize', rank: 2, theme: null, minor: 100_000 },
      { name: 'Most inclusive', rank: null, theme: 'Small languages', minor: 50_000 },
    ],
    qualificationMinor: 5_000,
    closesAt: '2026-04-01T12:00:00.000Z',
    ...given,
  })

type Given = {
  kind?: ProgrammeKind
  state?: ProgrammeState
  slug?: string
  /** Null for a programme of the community. */
  organisationId?: string | null
  rubricVersionId?: string
  secondSignatureAboveMinor?: number
  contents?: Partial<ProgrammeContents>
}

/** An open programme, standing and of the institute unless said otherwise, with its first version. */
export async function programmeOf({ store, now }: World, given: Given = {}) {
  const { kind = 'standing', state = 'open', slug = kind, organisationId = institute.id, secondSignatureAboveMinor = 100_000 } = given
  const contents = kind === 'standing' ? promise(given.contents) : challengePromise(given.contents)
  const rubricVersionId = given.rubricVersionId ?? (kind === 'challenge' ? 'rbv_test' : null)
  const isDraft = state === 'draft'
  const id = newId('prg')
  const draftedById = organisationId ? castMembers.olga.id : castMembers.root.id
  const at = (instant: string | null) => (instant ? new Date(instant) : null)
  await store.transact(async (tx) => {
    await tx.insert(programmes).values({
      id,
      slug,
      kind,
      state,
      organisationId,
      currency: 'EUR',
      version: isDraft ? 0 : 1,
      draft: isDraft ? contents : null,
      rubricVersionId,
      secondSignatureAboveMinor,
      draftedById,
      createdAt: now(),
      openedAt: isDraft ? null : now(),
      opensAt: at(contents.opensAt),
      closesAt: at(contents.closesAt),
      movedAt: now(),
    })
    if (isDraft) return
    await tx
      .insert(programmeVersions)
      .values({ programmeId: id, number: 1, contents, difference: [], reason: 'Opening', madeById: draftedById, at: now() })
    await tx.insert(programmeSystems).values(contents.systems.map(({ systemId }) => ({ programmeId: id, systemId })))
  })
  return { id, slug, contents }
}

/** One programme in each state that a door of the site is about, and in the open one an entry of Ada's that Ben is invited to share. */
export async function programmesIn(place: World): Promise<{ entry: string; question: string }> {
  const open = await programmeOf(place)
  await programmeOf(place, { state: 'draft', slug: 'in-draft' })
  await programmeOf(place, { kind: 'challenge', slug: 'ended', contents: { closesAt: '2026-03-01T00:00:00.000Z' } })
  await programmeOf(place, { kind: 'challenge', slug: 'graded', state: 'grading' })
  const { id } = await entryIn(place, await programmeOf(place, { slug: 'entered', contents: open.contents }), {
    team: { ada: 6_000, ben: 4_000 },
    awaiting: ['ben'],
  })
  const question = 'qst_of_ada'
  const asked = { id: question, programmeId: open.id, askedById: castMembers.ada.id, question: 'Do two releases count twice?' }
  await place.store.transact(async (tx) => void (await tx.insert(programmeQuestions).values({ ...asked, askedAt: place.now() })))
  return { entry: id, question }
}

type EntryGiven = {
  author?: CastName
  reportId?: string
  version?: number
  team?: Partial<Record<CastName, number>>
  awaiting?: CastName[]
}

/** An entry of Ada's waiting report, alone unless a team with shares is given; who is awaited has not accepted yet. */
export async function entryIn(place: World, programme: { id: string }, given: EntryGiven = {}) {
  const { author = 'ada', version = 1, team = { [author]: 10_000 }, awaiting = [] } = given
  const reportId = given.reportId ?? (await waitingReport(place, { author }))
  const id = newId('ent')
  const at = place.now()
  await place.store.transact(async (tx) => {
    await tx.insert(entries).values({
      id,
      programmeId: programme.id,
      reportId,
      programmeVersion: version,
      joinedById: castMembers[author].id,
      joinedAt: at,
      usedAssistance: '',
      checklist: ['own_work', 'repeatable', 'evidence', 'no_harm'],
    })
    await tx.insert(entryAuthors).values(
      (Object.entries(team) as [CastName, number][]).map(([name, shareBasisPoints]) => ({
        entryId: id,
        personId: castMembers[name].id,
        shareBasisPoints,
        invitedAt: at,
        acceptedAt: awaiting.includes(name) ? null : at,
      })),
    )
  })
  return { id, reportId }
}

/** The form that joins a report to a programme, every point ticked. */
export const joining = (programme: string, given: Partial<z.input<typeof entryInput>> = {}) =>
  entryInput.parse({ programme, checks: ['own_work', 'repeatable', 'evidence', 'no_harm'], ...given })

/** What a standing programme on UnifiedQA promises, as its form has it. */
export const promiseWords = {
  title: 'Bias in answers',
  summary: 'Show us where it leans.',
  systems: unifiedqa.slug,
  in_scope: 'Answers that change with the group.',
  out_of_scope: 'Plain mistakes.',
  rules: 'One finding an entry.',
  safe_harbour: 'Nobody who keeps to the rules is pursued.',
  eligibility: 'Anybody.',
  reward_low: '50',
  reward_medium: '200.50',
  reward_high: '500',
  reward_critical: '1,000.00',
  budget: '5000',
}

/** The form of a standing programme of the institute, filled in. */
export const programmeWords = {
  ...promiseWords,
  kind: 'standing',
  slug: 'answers',
  organisation: 'allen-institute',
  currency: 'EUR',
  second_signature: '1000',
}
