import { and, desc, eq } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import { policyAcceptances, policyVersions } from '#db/schema/policies'
import type { Ctx } from '#kernel/context.server'
import { notFound } from '#kernel/refused'
import { differenceOf } from './difference.ts'
import { listClauses, listVersions, policyVersionAt } from './in-force.server.ts'
import { type AcceptanceDecision, compareClauseCodes, type PolicySlug, policySlugs } from './model.ts'

export type InForce = {
  policy: PolicySlug
  versionId: string
  version: string
  title: string
  summary: string
  changeSummary: string
  textHash: string
  effectiveAt: Date | null
}

/** The version of each policy that is in force at an instant; one each. */
export async function policiesInForce(db: Db, instant: Date): Promise<InForce[]> {
  const versions = await Promise.all(policySlugs.map((policy) => policyVersionAt(db, policy, instant)))
  return versions
    .filter((version) => version !== null)
    .map(({ id, policy, version, title, summary, changeSummary, textHash, effectiveAt }) => ({
      policy,
      versionId: id,
      version,
      title,
      summary,
      changeSummary,
      textHash,
      effectiveAt,
    }))
}

/** The policies in force, each with the version on which the actor last gave their word, and that word. */
export async function listConsent(ctx: Ctx) {
  const inForce = await policiesInForce(ctx.store.read, ctx.now)
  return Promise.all(inForce.map(async (one) => ({ ...one, last: await lastWord(ctx.store.read, ctx.actor.id ?? '', one.policy) })))
}

async function lastWord(
  db: Db,
  personId: string,
  policy: PolicySlug,
): Promise<{ version: string; decision: AcceptanceDecision; at: Date } | null> {
  const [last] = await db
    .select({ version: policyVersions.version, decision: policyAcceptances.decision, at: policyAcceptances.at })
    .from(policyAcceptances)
    .innerJoin(policyVersions, eq(policyVersions.id, policyAcceptances.versionId))
    .where(and(eq(policyAcceptances.personId, personId), eq(policyVersions.policy, policy)))
    .orderBy(desc(policyAcceptances.at))
    .limit(1)
  return last ?? null
}

/** A version of a policy with its clauses, the one in force where none is named, and the list of all public versions. */
export async function getPolicy(db: Db, policy: string, now: Date, version?: string) {
  const versions = await listVersions(db, slugOf(policy), now)
  const place = versions.findIndex((one) => (version ? one.version === version : one.standing === 'in_force'))
  const shown = versions[place]
  if (!shown) throw notFound()
  return {
    ...shown,
    before: versions[place + 1]?.version ?? null,
    clauses: await listClauses(db, shown.id),
    versions: versions.map(({ version: name, standing, effectiveAt, changeSummary }) => ({
      version: name,
      standing,
      effectiveAt,
      changeSummary,
    })),
  }
}

/** What changed from one public version to another, clause by clause in words; from the one before to the newest where none is named. */
export async function getDifference(db: Db, policy: string, now: Date, asked: { from: string | null; to: string | null }) {
  const versions = await listVersions(db, slugOf(policy), now)
  const place = asked.to === null ? 0 : versions.findIndex(({ version }) => version === asked.to)
  const after = versions[place]
  const before = asked.from === null ? (versions[place + 1] ?? after) : versions.find(({ version }) => version === asked.from)
  if (!after || !before) throw notFound()
  const clauses = differenceOf(await listClauses(db, before.id), await listClauses(db, after.id), compareClauseCodes)
  const { title, changeSummary, effectiveAt, standing, isMaterial, version: to } = after
  return {
    policy,
    title,
    changeSummary,
    effectiveAt,
    standing,
    isMaterial,
    from: before.version,
    to,
    clauses,
    versions: versions.map(({ version }) => version),
  }
}

function slugOf(policy: string): PolicySlug {
  return policySlugs.find((slug) => slug === policy) ?? notThere()
}

function notThere(): never {
  throw notFound()
}
