import { and, asc, desc, eq } from 'drizzle-orm'
import { authorize, can } from '#access'
import { programmeSystems, programmes, programmeVersions } from '#db/schema/programmes'
import { organisations } from '#db/schema/systems'
import { budgetOverTime, publicTotals } from '#domain/ledger'
import { findReport } from '#domain/reports'
import { findRubricVersion } from '#domain/rubrics'
import type { Ctx } from '#kernel/context.server'
import { listHistory } from '#kernel/history.server'
import { Refused } from '#kernel/refused'
import { countStages } from './counts.server.ts'
import { stepsOf } from './course.server.ts'
import { whyNotJoin } from './joining.server.ts'
import { takesEntries } from './model.ts'
import { listQuestions } from './questions.server.ts'
import { findProgramme, getProgramme, visibleProgrammes } from './records.server.ts'

const programmesAtMost = 200

/** Every programme that the actor may see: what takes entries first, then by opening. */
export async function listProgrammes(ctx: Ctx) {
  const rows = await ctx.store.read
    .select({ programme: programmes, contents: programmeVersions.contents, organisation: organisations.name })
    .from(programmes)
    .leftJoin(programmeVersions, and(eq(programmeVersions.programmeId, programmes.id), eq(programmeVersions.number, programmes.version)))
    .leftJoin(organisations, eq(organisations.id, programmes.organisationId))
    .where(visibleProgrammes(ctx.actor))
    .orderBy(desc(programmes.openedAt), asc(programmes.id))
    .limit(programmesAtMost)
  const listed = rows.flatMap(({ programme, contents: promised, organisation }) => {
    const { slug, kind, state, currency, closesAt, draft } = programme
    const contents = promised ?? draft
    if (!contents) return []
    const { title, summary, budgetMinor } = contents
    return [
      { slug, kind, state, currency, closesAt, title, summary, budgetMinor, organisation, isTaking: takesEntries(programme, ctx.now) },
    ]
  })
  return {
    programmes: listed.toSorted((a, b) => Number(b.isTaking) - Number(a.isTaking)),
    may: { draft: can(ctx.actor, 'programme.draft') },
  }
}

/** What the page of a programme shows, with what the actor may do. */
export async function showProgramme(ctx: Ctx, slug: string) {
  const found = await getProgramme(ctx.store.read, ctx.actor, slug)
  const { draftedById: _, id, organisationId, ...programme } = found
  const wasOpened = programme.openedAt !== null
  const runs = can(ctx.actor, 'programme.run', { organisationId })
  const happened = await listHistory(ctx.store.read, [id])
  return {
    ...programme,
    // Its books are no page of everybody's: only its own course, and of that only the words.
    happened: happened
      .filter(({ type }) => type.startsWith('programme.'))
      .map(({ id: eventId, type, at, actor: { kind, handle }, details: { text } }) => ({
        id: eventId,
        type,
        at,
        actor: { kind, handle },
        details: text === undefined ? {} : { text },
      })),
    isTaking: takesEntries(programme, ctx.now),
    stages: wasOpened ? await countStages(ctx.store.read, id) : [],
    ...(await listQuestions(ctx, found)),
    rubric: await rubricOf(ctx, programme.rubricVersionId),
    totals: wasOpened ? await publicTotals(ctx.store.read, id) : null,
    budget: wasOpened ? await budgetOverTime(ctx.store.read, id) : [],
    may: { ...(await stepsOf(ctx, found)), readBooks: wasOpened && (runs || can(ctx.actor, 'deposit.record')) },
  }
}

/** The rubric by which entries are scored: its words are everybody's, its own page only where it is nobody's or the actor's. */
async function rubricOf({ store, actor }: Ctx, versionId: string | null) {
  const rubric = versionId === null ? null : await findRubricVersion(store.read, versionId)
  if (!rubric) return null
  const { rubricId, name, number, contents, organisationId } = rubric
  const isReadable = organisationId === null || actor.memberships.some((one) => one.organisationId === organisationId)
  return { rubricId, name, number, contents, isReadable }
}

/** One's report with the open programmes about its system: those it can be joined to, and why not to the others. */
export async function getEntryForm(ctx: Ctx, reportId: string) {
  const db = ctx.store.read
  const report = await findReport(db, ctx.actor, reportId)
  if (report.authorId !== ctx.actor.id) authorize(ctx.actor, 'entry.join', report)
  const rows = await db
    .select({ slug: programmes.slug })
    .from(programmes)
    .innerJoin(programmeSystems, eq(programmeSystems.programmeId, programmes.id))
    .where(and(eq(programmeSystems.systemId, report.systemId ?? ''), eq(programmes.state, 'open')))
    .orderBy(desc(programmes.openedAt))
    .limit(20)
  const found = await Promise.all(
    rows.map(async ({ slug }) => {
      const programme = await findProgramme(db, ctx.actor, slug)
      return { slug, title: programme.contents.title, whyNot: await whyNotJoin(db, ctx, programme, report) }
    }),
  )
  return {
    report: { id: report.id, title: report.title },
    bar: can(ctx.actor, 'entry.join', report) ? null : barOf(ctx, report),
    programmes: found.filter(({ whyNot }) => whyNot === null).map(({ slug, title }) => ({ value: slug, label: title })),
    barred: found.filter(({ whyNot }) => whyNot !== null),
  }
}

/** How many programmes a report can be joined to now: whether it is worth asking its reporter. */
export async function countOffers(ctx: Ctx, reportId: string): Promise<number> {
  const { bar, programmes: offered } = await getEntryForm(ctx, reportId)
  return bar === null ? offered.length : 0
}

/** What stands against claiming at all, in the words of the rule that refuses it. */
export function barOf({ actor }: Ctx, report: { authorId: string; organisationId: string | null }): string | null {
  try {
    authorize(actor, 'entry.join', report)
  } catch (error) {
    if (error instanceof Refused) return error.message
    throw error
  }
  return null
}
