import { and, asc, desc, eq, inArray, ne } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import { people } from '#db/schema/accounts'
import { cases, flags, notices } from '#db/schema/moderation'
import { decisions } from '#db/schema/moderation-decisions'
import { suggestRung } from '#domain/sanctions'
import type { Ctx } from '#kernel/context.server'
import type { FoundCase } from './records.server.ts'
import { loadFlaggers } from './weighing.server.ts'
import { tierOf, weightOf } from './weights.ts'

/** Whose conduct it is about, and what came before. */
export async function accountOf(db: Db, { now }: Ctx, { authorId, id }: FoundCase) {
  if (!authorId) return null
  const [person] = await db.select({ handle: people.handle, since: people.createdAt }).from(people).where(eq(people.id, authorId))
  if (!person) return null
  const before = await db
    .select({ id: cases.id, clause: cases.clause, state: cases.state, openedAt: cases.openedAt })
    .from(cases)
    .where(and(eq(cases.authorId, authorId), ne(cases.id, id)))
    .orderBy(desc(cases.openedAt))
    .limit(10)
  const [flagger] = await loadFlaggers(db, now, [authorId], { authorId: null, organisationId: null })
  return { ...person, cases: before, tier: flagger ? tierOf(flagger) : 'new' }
}

/** Who flagged it and why, with how often each was right before. */
export async function listClaims(db: Db, { now }: Ctx, found: FoundCase) {
  const rows = await db
    .select({
      id: flags.id,
      flaggerId: flags.flaggerId,
      handle: people.handle,
      clause: flags.clause,
      text: flags.text,
      evidence: flags.evidence,
      state: flags.state,
      at: flags.at,
    })
    .from(flags)
    .innerJoin(people, eq(people.id, flags.flaggerId))
    .where(and(eq(flags.caseId, found.id), ne(flags.state, 'retracted')))
    .orderBy(asc(flags.at))
    .limit(100)
  const flaggers = await loadFlaggers(db, now, [...new Set(rows.map(({ flaggerId }) => flaggerId))], found)
  return rows.map(({ flaggerId, ...row }) => {
    const flagger = flaggers.find(({ id }) => id === flaggerId)
    return {
      ...row,
      tier: flagger ? tierOf(flagger) : ('new' as const),
      weight: flagger ? weightOf(flagger) : 0,
      agreed: flagger?.agreed ?? 0,
      disagreed: flagger?.disagreed ?? 0,
    }
  })
}

export function listNotices(db: Db, caseId: string) {
  return db
    .select({
      id: notices.id,
      explanation: notices.explanation,
      law: notices.law,
      state: notices.state,
      isChildAbuse: notices.isChildAbuse,
      at: notices.at,
    })
    .from(notices)
    .where(eq(notices.caseId, caseId))
    .orderBy(asc(notices.at))
    .limit(50)
}

/** What was decided in this case, or waits for a second person. */
export async function listDecisions(db: Db, { id }: FoundCase) {
  const rows = await db.select().from(decisions).where(eq(decisions.caseId, id)).orderBy(asc(decisions.decidedAt)).limit(20)
  const handles = await handlesOf(
    db,
    rows.flatMap(({ decidedBy, secondBy }) => [decidedBy, secondBy]),
  )
  return rows.map(({ id: decisionId, outcome, state, clauses, law, facts, reasons, measures, decidedAt, decidedBy, secondBy }) => {
    const { content, account, days } = measures
    const who = { by: handles.get(decidedBy ?? '') ?? null, second: handles.get(secondBy ?? '') ?? null }
    return { id: decisionId, outcome, state, clauses, law, facts, reasons, content, account, days, ...who, at: decidedAt }
  })
}

async function handlesOf(db: Db, ids: (string | null)[]): Promise<Map<string, string>> {
  const known = ids.filter((id) => id !== null)
  if (known.length === 0) return new Map()
  const rows = await db.select({ id: people.id, handle: people.handle }).from(people).where(inArray(people.id, known))
  return new Map(rows.map(({ id, handle }) => [id, handle]))
}

/** What the points of the account suggest: a person decides, and may choose less. */
export async function suggestionFor(db: Db, { now }: Ctx, { authorId }: FoundCase): Promise<string | null> {
  if (!authorId) return null
  const { points, suggests } = await suggestRung(db, authorId, now)
  const next = suggests ? ` They suggest: ${suggests.kind}${suggests.days ? `, ${suggests.days} days` : ''}.` : ''
  return `${points} ${points === 1 ? 'point stands' : 'points stand'} against this account now.${next}`
}

/** What was decided on the same kind of thing under the same clause, the newest cases first: like cases are decided alike. */
export async function listEarlier(db: Db, { clause, subjectType, id }: FoundCase) {
  const rows = await db
    .select({ id: cases.id, outcome: decisions.outcome, reasons: decisions.reasons, measures: decisions.measures, at: decisions.decidedAt })
    .from(cases)
    .innerJoin(decisions, and(eq(decisions.caseId, cases.id), eq(decisions.state, 'effective')))
    .where(and(eq(cases.clause, clause), eq(cases.subjectType, subjectType), inArray(cases.state, ['decided', 'closed']), ne(cases.id, id)))
    .orderBy(desc(cases.openedAt))
    .limit(5)
  return rows.map(({ measures: { content, account, days }, ...row }) => ({ ...row, content, account, days }))
}
