import { and, desc, eq, isNotNull, notInArray } from 'drizzle-orm'
import { can } from '#access'
import type { Db } from '#db/open.server'
import { policyVersions } from '#db/schema/policies'
import { sanctions, statements } from '#db/schema/sanctions'
import type { Ctx } from '#kernel/context.server'
import { notFound } from '#kernel/refused'
import { gravityOf, holds, isRestricting, ladder, type SanctionState, sanctionKinds } from './model.ts'
import { suggestRung } from './points.server.ts'

/** How the actor stands, in full: what holds now or will, the statement behind it, what came before, and the points. */
export async function getStanding(ctx: Ctx) {
  const { read } = ctx.store
  const personId = ctx.actor.id ?? ''
  const rows = await listSanctions(read, personId)
  const current = rows.filter((row) => isRestricting(row.kind) && holds(row, ctx.now))
  const gravest = current.toSorted((a, b) => gravityOf(b.kind) - gravityOf(a.kind))[0] ?? null
  const others = await listStatements(read, personId)
  return {
    standing: ctx.actor.standing,
    withheld: ctx.actor.withheld,
    gravest,
    alsoCurrent: current.filter((row) => row !== gravest),
    earlier: rows.filter((row) => !current.includes(row)),
    /** Decisions about content alone, which take nothing from the account. */
    aboutContent: others.filter(({ decisionId }) => !rows.some((row) => row.decisionId === decisionId)),
    statement: gravest?.reference ? await getStatement(ctx, gravest.reference) : null,
    ...(await suggestRung(read, personId, ctx.now)),
    now: ctx.now,
  }
}

/** What was put on a person, newest first, with the statement of each. */
function listSanctions(db: Db, personId: string) {
  return db
    .select({
      id: sanctions.id,
      decisionId: sanctions.decisionId,
      kind: sanctions.kind,
      state: sanctions.state,
      capabilities: sanctions.capabilities,
      startsAt: sanctions.startsAt,
      endsAt: sanctions.endsAt,
      points: sanctions.points,
      imposedAt: sanctions.imposedAt,
      endedAt: sanctions.endedAt,
      reference: statements.reference,
      facts: statements.facts,
      appealUntil: statements.appealUntil,
    })
    .from(sanctions)
    .leftJoin(
      statements,
      and(eq(statements.decisionId, sanctions.decisionId), eq(statements.personId, sanctions.personId), stands(db, personId)),
    )
    .where(eq(sanctions.personId, personId))
    .orderBy(desc(sanctions.imposedAt), desc(sanctions.id))
    .limit(100)
}

function listStatements(db: Db, personId: string) {
  return db
    .select({
      decisionId: statements.decisionId,
      reference: statements.reference,
      restrictions: statements.restrictions,
      issuedAt: statements.issuedAt,
      appealUntil: statements.appealUntil,
    })
    .from(statements)
    .where(and(eq(statements.personId, personId), stands(db, personId)))
    .orderBy(desc(statements.issuedAt), desc(statements.id))
    .limit(100)
}

/** Whether a statement of somebody still speaks for its decision: no appeal has put another in its place. */
function stands(db: Db, personId: string) {
  const replaced = db
    .select({ id: statements.supersedes })
    .from(statements)
    .where(and(eq(statements.personId, personId), isNotNull(statements.supersedes)))
  return notInArray(statements.id, replaced)
}

/** A statement of reasons, for the person it is about and for staff; for others there is none. */
export async function getStatement(ctx: Ctx, reference: string) {
  const { read } = ctx.store
  const [row] = await read
    .select({ statement: statements, policy: policyVersions.policy, policyTitle: policyVersions.title, version: policyVersions.version })
    .from(statements)
    .innerJoin(policyVersions, eq(policyVersions.id, statements.policyVersionId))
    .where(eq(statements.reference, reference))
  if (!row || !can(ctx.actor, 'statement.read', row.statement)) throw notFound()

  const { personId, id, policyVersionId: _, supersedes, ...statement } = row.statement
  const [replacedBy] = await read.select(linked).from(statements).where(eq(statements.supersedes, id))
  const [replaces] = supersedes ? await read.select(linked).from(statements).where(eq(statements.id, supersedes)) : []
  return {
    ...statement,
    policy: row.policy,
    policyTitle: row.policyTitle,
    version: row.version,
    isOwn: personId === ctx.actor.id,
    replaces: replaces ?? null,
    replacedBy: replacedBy ?? null,
    sanctions: replacedBy ? asWritten(row.statement) : await imposedBy(read, row.statement),
  }
}

const linked = { reference: statements.reference, issuedAt: statements.issuedAt }

/** The sanctions of a decision as they are now. */
async function imposedBy(db: Db, { personId, decisionId }: Row) {
  const rows = (await listSanctions(db, personId)).filter((row) => row.decisionId === decisionId)
  return rows.map(({ id, kind, state, capabilities, startsAt, endsAt, points }) => ({
    id,
    kind,
    state: state as SanctionState | 'replaced',
    capabilities,
    startsAt,
    endsAt,
    points,
  }))
}

/** The sanctions as a statement told of them, where an appeal has changed them since. */
function asWritten({ restrictions, capabilities, startsAt, endsAt }: Row): Awaited<ReturnType<typeof imposedBy>> {
  return sanctionKinds
    .filter((kind) => restrictions.includes(kind))
    .map((kind) => ({
      id: kind,
      kind,
      state: 'replaced' as const,
      capabilities: capabilities ?? [...(ladder[kind].withholds ?? [])],
      startsAt,
      endsAt,
      points: ladder[kind].points,
    }))
}

type Row = typeof statements.$inferSelect
export type Statement = Awaited<ReturnType<typeof getStatement>>
export type StandingPage = Awaited<ReturnType<typeof getStanding>>
