import { randomBytes } from 'node:crypto'
import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '#db/open.server'
import { policyClauses, policyVersions } from '#db/schema/policies'
import { type CitedClause, statements } from '#db/schema/sanctions'
import type { Capability } from '#kernel/actor'
import type { Ctx } from '#kernel/context.server'
import { newId } from '#kernel/ids.server'
import { record } from '#kernel/record.server'
import { Refused } from '#kernel/refused'
import { appealDeadline } from './deadline.ts'
import { sanctionEvents } from './events.server.ts'
import type { Restriction, StatementSource } from './model.ts'

export type Reasoning = {
  decisionId: string
  personId: string
  restrictions: readonly Restriction[]
  /** What a limit takes away. */
  capabilities?: readonly Capability[] | null
  clauses: readonly string[]
  /** The version in force when the conduct happened. */
  policyVersionId: string
  facts: string
  reasons: string
  startsAt: Date
  endsAt: Date | null
  source: StatementSource
  isAutomated: boolean
  /** Whether a machine drew attention to it; a rule does by its nature. */
  isFoundByMachine?: boolean
  /** The law, where the ground is that the content is illegal. */
  law?: string | null
}

const leastReasons = 40

const redress =
  'You can appeal here, free of charge. Somebody who had no part in the decision decides, and an appeal never makes it worse. ' +
  'You can also turn to a certified body for out-of-court disputes, and to a court, at any time.'

/** Writes the statement of reasons of a decision for one person, with the clauses as they stand in the version cited. */
export async function issueStatement(tx: Tx, ctx: Ctx, given: Reasoning): Promise<{ id: string; reference: string }> {
  const { decisionId, personId, restrictions, policyVersionId, source } = given
  if (restrictions.length === 0) throw new Refused('bad-input', 'Choose at least one measure.')
  const facts = given.facts.trim()
  const reasons = given.reasons.trim()
  if (facts === '') throw new Refused('bad-input', 'Say what happened.')
  if (reasons.length < leastReasons)
    throw new Refused('bad-input', `Write at least ${leastReasons} characters of reasons, in your own words.`)
  const clauses = await clausesAsTheyStood(tx, policyVersionId, given.clauses)

  const id = newId('sta')
  const reference = newReference()
  await tx.insert(statements).values({
    id,
    reference,
    decisionId,
    personId,
    restrictions: [...restrictions],
    capabilities: given.capabilities ? [...given.capabilities] : null,
    territory: 'Everywhere on this platform',
    startsAt: given.startsAt,
    endsAt: given.endsAt,
    policyVersionId,
    clauses,
    law: given.law ?? null,
    facts,
    reasons,
    source,
    isAutomated: given.isAutomated,
    isFoundByMachine: given.isFoundByMachine ?? source === 'rule',
    redress,
    appealUntil: appealDeadline(ctx.now),
    issuedAt: ctx.now,
  })
  await record(tx, ctx, sanctionEvents.issued, id, { personId, decisionId, reference, restrictions: [...restrictions] })
  return { id, reference }
}

/** The text of each clause cited. Refuses (422) a clause that this version does not have, and a version that never was in force. */
async function clausesAsTheyStood(tx: Tx, versionId: string, codes: readonly string[]): Promise<CitedClause[]> {
  if (codes.length === 0) throw new Refused('bad-input', 'Cite at least one clause.')
  const [version] = await tx.select({ state: policyVersions.state }).from(policyVersions).where(eq(policyVersions.id, versionId))
  if (!version || !['in_force', 'superseded'].includes(version.state))
    throw new Refused('bad-input', 'Cite a version of the policy that is or was in force.')

  const rows = await tx
    .select({ code: policyClauses.code, title: policyClauses.title, body: policyClauses.body })
    .from(policyClauses)
    .where(and(eq(policyClauses.versionId, versionId), inArray(policyClauses.code, [...codes])))
  return [...new Set(codes)].map((code) => {
    const clause = rows.find((row) => row.code === code)
    if (!clause) throw new Refused('bad-input', `This version of the policy has no clause ${code}.`)
    return clause
  })
}

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Sixteen characters that are hard to confuse, 80 random bits: it can be read out, and nobody guesses it. */
export function newReference(): string {
  const characters = [...randomBytes(16)].map((byte) => letters[byte % 32]).join('')
  return characters.match(/.{4}/g)?.join('-') ?? characters
}
