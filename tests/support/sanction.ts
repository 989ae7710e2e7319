import { policyClauses } from '#db/schema/policies'
import { type Imposition, imposeSanction, issueStatement, type Reasoning } from '#domain/sanctions'
import { endAfter } from '#domain/sanctions/model'
import { transact } from '#kernel/transact.server'
import { type CastName, castMembers } from './cast.ts'
import type { World } from './world.ts'

export const facts = 'Three comments gave the private address of an engineer.'
export const reasons = 'The address was not public, and the call to write to her made contact likely.'

/** The clauses that the tests cite, in the short code of conduct of the cast. */
export async function seedClauses({ store }: World): Promise<void> {
  await store.transact(async (tx) => {
    const clause = (code: string, position: number) => ({
      versionId: 'ver_code-of-conduct',
      code,
      position,
      title: `Clause ${code}`,
      body: `The text of ${code}.`,
      isFlaggable: true,
    })
    await tx
      .insert(policyClauses)
      .values([clause('COC-2.1', 1), clause('COC-2.5', 2)])
      .onConflictDoNothing()
  })
}

type Given = Partial<Omit<Imposition, 'personId'>> & { by?: CastName; days?: number; statement?: Partial<Reasoning> }

/** A sanction with its statement, as a decision makes them: fourteen days of suspension unless said otherwise. */
export async function sanction(world: World, name: CastName, { by = 'tess', days, statement, ...given }: Given = {}) {
  await seedClauses(world)
  const personId = castMembers[name].id
  const kind = given.kind ?? 'suspension'
  const startsAt = given.startsAt ?? world.now()
  const endsAt = given.endsAt === undefined ? endAfter(kind, startsAt, days ?? 14) : given.endsAt
  const decisionId = given.decisionId ?? `dec_of_${name}`
  const clauses = given.clauses ?? ['COC-2.5']
  const subject = given.subject ?? { type: 'comment', id: 'com_one', revision: '1' }

  return transact(await world.as(by), async (tx) => {
    const ctx = await world.as(by)
    const { id } = await imposeSanction(tx, ctx, { ...given, decisionId, personId, kind, startsAt, endsAt, clauses, subject })
    const { reference } = await issueStatement(tx, ctx, {
      decisionId,
      personId,
      restrictions: [kind],
      clauses,
      policyVersionId: 'ver_code-of-conduct',
      facts,
      reasons,
      startsAt,
      endsAt,
      source: 'flags',
      isAutomated: false,
      ...statement,
    })
    return { id, decisionId, reference, endsAt }
  })
}
