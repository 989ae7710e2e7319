import { and, asc, eq, inArray } from 'drizzle-orm'
import { authorize } from '#access'
import { systems } from '#db/schema/systems'
import { plainAmount } from '#domain/ledger/model'
import { listRubrics } from '#domain/rubrics'
import type { Ctx } from '#kernel/context.server'
import { Refused } from '#kernel/refused'
import type { ProgrammeContents } from './model.ts'
import { findProgramme, type Programme, scopeOf } from './records.server.ts'

/** For whom the actor may draft, with the systems of each, and the rubrics to choose from. */
export async function getProgrammeForm(ctx: Ctx) {
  authorize(ctx.actor, 'programme.draft')
  const run = ctx.actor.memberships.filter(({ role }) => role === 'owner-admin')
  const isAdmin = ctx.actor.roles.includes('admin')
  const own = run.map(({ organisationId }) => organisationId)
  const rows = await ctx.store.read
    .select({ slug: systems.slug, name: systems.name })
    .from(systems)
    .where(and(eq(systems.state, 'confirmed'), isAdmin ? undefined : inArray(systems.organisationId, own)))
    .orderBy(asc(systems.name), asc(systems.id))
    .limit(500)
  const { rubrics } = await listRubrics(ctx)
  return {
    organisations: [
      ...run.map(({ slug, name }) => ({ value: slug, label: name })),
      ...(isAdmin ? [{ value: '', label: 'The community' }] : []),
    ],
    systems: rows.map(({ slug, name }) => ({ value: slug, label: name })),
    rubrics: rubrics.map(({ versionId, name, number }) => ({ value: versionId, label: `${name}, version ${number}` })),
  }
}

/** The form of a draft as it was saved last. */
export async function getDraftForm(ctx: Ctx, slug: string) {
  const programme = await findProgramme(ctx.store.read, ctx.actor, slug)
  authorize(ctx.actor, 'programme.run', programme)
  if (programme.state !== 'draft') throw new Refused('conflict', 'This programme is no draft any more. It changes by new versions.')
  const { rubricVersionId, kind, currency, revision, secondSignatureAboveMinor: minor } = programme
  const own = {
    kind,
    currency,
    rubric: rubricVersionId ?? '',
    revision: String(revision),
    second_signature: plainAmount({ minor, currency }),
  }
  return { slug, ...(await getProgrammeForm(ctx)), values: { ...(await valuesOf(ctx, programme)), ...own } }
}

/** The form of a new version, filled with the version in force. */
export async function getVersionForm(ctx: Ctx, slug: string) {
  const programme = await findProgramme(ctx.store.read, ctx.actor, slug)
  authorize(ctx.actor, 'programme.run', programme)
  const { kind, currency, version, contents, state } = programme
  return {
    slug,
    kind,
    currency,
    title: contents.title,
    isOpen: state === 'open',
    systems: (await getProgrammeForm(ctx)).systems,
    values: { ...(await valuesOf(ctx, programme)), version: String(version) },
  }
}

/** What a promise reads like in the fields of its form. */
async function valuesOf(ctx: Ctx, { contents, currency }: Programme): Promise<Record<string, string | string[]>> {
  const scope = await scopeOf(ctx.store.read, contents)
  const amount = (minor: number) => (minor === 0 ? '' : plainAmount({ minor, currency }))
  const lines = (isRanked: boolean) =>
    contents.prizes
      .filter(({ rank }) => (rank !== null) === isRanked)
      .map(({ name, minor }) => `${amount(minor)} ${name}`)
      .join('\n')
  return {
    title: contents.title,
    summary: contents.summary,
    systems: scope.map(({ slug }) => slug),
    releases: scope.flatMap(({ releases }) => releases.filter((name) => name !== null)).join('\n'),
    harms_in: contents.harmsIn,
    harms_out: contents.harmsOut,
    in_scope: contents.inScope,
    out_of_scope: contents.outOfScope,
    rules: contents.rules,
    safe_harbour: contents.safeHarbour,
    eligibility: contents.eligibility,
    reward_low: amount(contents.rewards?.low ?? 0),
    reward_medium: amount(contents.rewards?.medium ?? 0),
    reward_high: amount(contents.rewards?.high ?? 0),
    reward_critical: amount(contents.rewards?.critical ?? 0),
    prizes: lines(true),
    themes: lines(false),
    qualification: amount(contents.qualificationMinor),
    budget: amount(contents.budgetMinor),
    opens_on: contents.opensAt?.slice(0, 10) ?? '',
    closes_on: lastDayOf(contents),
    embargo_days: String(contents.embargoDays),
    reproduction_percent: String(contents.reproductionPercent),
    margin_percent: String(contents.marginPercent),
    entries_at_once: String(contents.entriesAtOnce),
    entry_each_hours: String(contents.entryEachHours),
  }
}

/** The day before the instant at which it ends: that day counted whole. */
const lastDayOf = ({ closesAt }: ProgrammeContents) => (closesAt ? new Date(Date.parse(closesAt) - 1).toISOString().slice(0, 10) : '')
