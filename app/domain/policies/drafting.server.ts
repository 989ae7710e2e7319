import { and, eq } from 'drizzle-orm'
import { authorize } from '#access'
import type { Tx } from '#db/open.server'
import { policyClauses, policyPreparations, policyVersions } from '#db/schema/policies'
import type { Ctx } from '#kernel/context.server'
import { newId } from '#kernel/ids.server'
import { record } from '#kernel/record.server'
import { notFound, Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { policyEvents } from './events.server.ts'
import { listClauses, listVersions } from './in-force.server.ts'
import type { ClauseGiven, Wording } from './input.server.ts'
import { textHashOf } from './loading.server.ts'
import { type Clause, compareClauseCodes, nextVersion, type PolicySlug, policyShortNames } from './model.ts'
import { findPreparation, type Preparation, requireRevision } from './preparation.server.ts'

const firstChange = 'minor'

/** Begins a new version from the newest one with a date, so that versions follow each other. One at a time for a policy. */
export function startPolicyDraft(ctx: Ctx, policy: PolicySlug): Promise<{ id: string }> {
  return transact(ctx, async (tx) => {
    const { id: draftedBy } = authorize(ctx.actor, 'policy.prepare')
    const [base] = await listVersions(tx, policy, ctx.now)
    if (!base) throw notFound()
    const numbers = await numbersOf(tx, policy)
    if (numbers.some(({ state }) => state === 'draft' || state === 'approved'))
      throw new Refused('conflict', 'A new version of this policy is being prepared already.')

    const id = newId('ver')
    const version = nextVersion(
      base.version,
      firstChange,
      numbers.map((one) => one.version),
    )
    const { title, summary, textHash, language } = base
    await tx.insert(policyVersions).values({ id, policy, version, state: 'draft', title, summary, changeSummary: '', textHash, language })
    await tx.insert(policyPreparations).values({
      versionId: id,
      baseVersionId: base.id,
      change: firstChange,
      revision: 0,
      draftedBy: draftedBy ?? '',
      draftedAt: ctx.now,
      savedAt: ctx.now,
    })
    await writeClauses(tx, id, await listClauses(tx, base.id))
    await record(tx, ctx, policyEvents.drafted, id, { policy, version, from: base.version })
    return { id }
  })
}

/** Title, summaries and the kind of change, which sets the version's number. */
export function editWording(ctx: Ctx, versionId: string, given: Wording): Promise<void> {
  return save(ctx, versionId, given.revision, 'wording', async (tx, draft) => {
    const numbers = (await numbersOf(tx, draft.policy)).filter(({ id }) => id !== draft.id)
    const base = numbers.find(({ id }) => id === draft.baseVersionId)
    const version = nextVersion(
      base?.version ?? draft.version,
      given.change,
      numbers.map((one) => one.version),
    )
    const { title, summary, change_summary: changeSummary, change } = given
    await tx
      .update(policyVersions)
      .set({ version, title, summary, changeSummary, isMaterial: change !== 'patch' })
      .where(eq(policyVersions.id, draft.id))
    return { version, change }
  })
}

/** Adds a clause, or writes the one of this code anew. A code that once meant another rule is never given again. */
export function saveClause(ctx: Ctx, versionId: string, given: ClauseGiven): Promise<void> {
  return save(ctx, versionId, given.revision, given.code, async (tx, draft) => {
    const clauses = await listClauses(tx, versionId)
    if (!given.code.startsWith(`${policyShortNames[draft.policy]}-`))
      throw new Refused('bad-input', `The codes of this policy begin with ${policyShortNames[draft.policy]}-.`)
    const isNew = !clauses.some(({ code }) => code === given.code)
    if (isNew) await requireFreshCode(tx, draft, given.code, clauses)

    const { code, title, body, is_flaggable: isFlaggable } = given
    const consequence = isFlaggable
      ? { severity: given.severity ?? null, heaviest: given.heaviest ?? null }
      : { severity: null, heaviest: null }
    await writeClauses(tx, versionId, [
      ...clauses.filter((clause) => clause.code !== code),
      { code, title, body, isFlaggable, ...consequence },
    ])
    return {}
  })
}

/** Takes a clause out. A clause with sub-clauses stays until they are gone. */
export function removeClause(ctx: Ctx, versionId: string, { code, revision }: { code: string; revision: number }): Promise<void> {
  return save(ctx, versionId, revision, code, async (tx) => {
    const clauses = await listClauses(tx, versionId)
    if (!clauses.some((clause) => clause.code === code)) throw notFound()
    if (clauses.some((clause) => clause.code.startsWith(`${code}.`))) throw new Refused('conflict', 'Remove its sub-clauses first.')
    await writeClauses(
      tx,
      versionId,
      clauses.filter((clause) => clause.code !== code),
    )
    return {}
  })
}

/** Every save counts the revision up and takes back an approval: it was of another text. */
async function save(
  ctx: Ctx,
  versionId: string,
  revision: number,
  part: string,
  write: (tx: Tx, draft: Preparation) => Promise<{ version?: string; change?: Preparation['change'] }>,
): Promise<void> {
  await transact(ctx, async (tx) => {
    authorize(ctx.actor, 'policy.prepare')
    const draft = await findPreparation(tx, versionId)
    authorize(ctx.actor, 'policy.edit', draft)
    if (draft.state !== 'draft') throw new Refused('conflict', 'This text is approved. It does not change any more; draft a new version.')
    requireRevision(draft, revision)

    const { version = draft.version, change = draft.change } = await write(tx, draft)
    const [{ title } = draft] = await tx
      .select({ title: policyVersions.title })
      .from(policyVersions)
      .where(eq(policyVersions.id, versionId))
    const textHash = textHashOf({ title, clauses: await listClauses(tx, versionId) })
    await tx.update(policyVersions).set({ textHash }).where(eq(policyVersions.id, versionId))
    await tx
      .update(policyPreparations)
      .set({ change, revision: revision + 1, savedAt: ctx.now, firstApproverId: null, firstApprovedAt: null })
      .where(and(eq(policyPreparations.versionId, versionId), eq(policyPreparations.revision, revision)))
    await record(tx, ctx, policyEvents.edited, versionId, { policy: draft.policy, version, part })
  })
}

async function requireFreshCode(tx: Tx, draft: Preparation, code: string, clauses: readonly { code: string }[]): Promise<void> {
  const [used] = await tx
    .select({ version: policyVersions.version })
    .from(policyClauses)
    .innerJoin(policyVersions, eq(policyVersions.id, policyClauses.versionId))
    .where(and(eq(policyVersions.policy, draft.policy), eq(policyClauses.code, code)))
    .limit(1)
  // Taken out of this very draft and wanted back: the version before still has it.
  const isComingBack = (await listClauses(tx, draft.baseVersionId)).some((clause) => clause.code === code)
  if (used && !isComingBack)
    throw new Refused(
      'bad-input',
      `${code} meant another rule in version ${used.version}. A code is never given twice: choose the next number.`,
    )
  const parent = code.split('.')[0]
  if (parent !== code && !clauses.some((clause) => clause.code === parent))
    throw new Refused('bad-input', `There is no ${parent} for it to stand under.`)
}

/** The clauses of a draft, written anew in the order of their codes. */
async function writeClauses(tx: Tx, versionId: string, clauses: readonly Clause[]): Promise<void> {
  const ordered = clauses.toSorted((a, b) => compareClauseCodes(a.code, b.code))
  await tx.delete(policyClauses).where(eq(policyClauses.versionId, versionId))
  if (ordered.length) await tx.insert(policyClauses).values(ordered.map((clause, position) => ({ ...clause, versionId, position })))
}

function numbersOf(tx: Tx, policy: PolicySlug) {
  return tx
    .select({ id: policyVersions.id, version: policyVersions.version, state: policyVersions.state })
    .from(policyVersions)
    .where(eq(policyVersions.policy, policy))
    .limit(500)
}
