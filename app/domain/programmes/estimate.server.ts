import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { authorize } from '#access'
import type { Db } from '#db/open.server'
import { gradingPanels } from '#db/schema/grading'
import { entries, programmes } from '#db/schema/programmes'
import { findRubricVersion } from '#domain/rubrics'
import { type Criterion, computeScore } from '#domain/rubrics/model'
import type { Ctx } from '#kernel/context.server'
import { record } from '#kernel/record.server'
import { Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { findEntry } from './entries.server.ts'
import { programmeEvents } from './events.server.ts'

const field = (key: string) => `rating_${key}`
const ratingOf = ({ name, anchors, isOptional }: Criterion) =>
  z
    .string(`Choose a rating for ${name}.`)
    .default('')
    .refine(
      (given) => (given === '' ? isOptional : anchors.some(({ value }) => String(value) === given)),
      `Choose a rating for ${name} from the list.`,
    )

/** The reporter's own ratings: an anchor of the rubric for each criterion, as text; an optional one may be left out. */
export const estimateInput = (criteria: readonly Criterion[]) =>
  z.strictObject(Object.fromEntries(criteria.map((criterion) => [field(criterion.key), ratingOf(criterion)]))).transform((given) =>
    Object.fromEntries(
      criteria.flatMap(({ key }) => {
        const rating = String(given[field(key)] ?? '')
        return rating === '' ? [] : [[key, rating]]
      }),
    ),
  )

/** Keeps what whoever made an entry thinks of it by the rubric. Graders never see it, and it never enters a score. */
export function estimateOwn(ctx: Ctx, entryId: string, ratings: Record<string, string>): Promise<{ score: number }> {
  return transact(ctx, async (tx) => {
    const entry = await findEntry(tx, ctx.actor, entryId)
    authorize(ctx.actor, 'entry.estimate', { authorId: entry.joinedById })
    const rubric = await rubricOf(tx, entry.programmeId)
    if (!rubric) throw new Refused('conflict', 'This programme has no rubric, so there is nothing to estimate.')
    if (entry.withdrawnAt || (await isRevealed(tx, entryId)))
      throw new Refused('conflict', 'An estimate is made before the grades are known, while the entry stands.')
    const { score } = computeScore(rubric.contents, toNumbers(ratings))
    await tx.update(entries).set({ ownEstimate: ratings }).where(eq(entries.id, entryId))
    await record(tx, ctx, programmeEvents.estimated, entryId, {})
    return { score }
  })
}

/** One's own estimate with the score it would give, and the rubric to make it by; null where the programme has none. */
export async function getEstimate(ctx: Ctx, entryId: string) {
  const { read } = ctx.store
  const entry = await findEntry(read, ctx.actor, entryId)
  authorize(ctx.actor, 'entry.estimate', { authorId: entry.joinedById })
  const rubric = await rubricOf(read, entry.programmeId)
  const given = entry.ownEstimate
  return {
    id: entryId,
    rubric: rubric && { name: rubric.name, number: rubric.number, contents: rubric.contents },
    given,
    score: rubric && given ? computeScore(rubric.contents, toNumbers(given)) : null,
    isOpen: entry.withdrawnAt === null && !(await isRevealed(read, entryId)),
  }
}

const toNumbers = (ratings: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(ratings).map(([key, rating]) => [key, Number(rating)]))

async function rubricOf(db: Db, programmeId: string) {
  const [programme] = await db.select({ versionId: programmes.rubricVersionId }).from(programmes).where(eq(programmes.id, programmeId))
  return programme?.versionId ? findRubricVersion(db, programme.versionId) : null
}

/** Whoever has seen the grades does not estimate any more. */
async function isRevealed(db: Db, entryId: string): Promise<boolean> {
  const panels = await db.select({ revealedAt: gradingPanels.revealedAt }).from(gradingPanels).where(eq(gradingPanels.entryId, entryId))
  return panels.some(({ revealedAt }) => revealedAt !== null)
}
