import { and, eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/open.server'
import { contentSnapshots } from '#db/schema/moderation'
import { canonical } from '#kernel/canonical'
import type { Ctx } from '#kernel/context.server'
import { newId, sha256 } from '#kernel/ids.server'
import type { Subject } from './subjects.server.ts'

/** The revision of something: the hash of its words, so that an edit that changes nothing is no new revision. */
export const revisionOf = ({ content }: Pick<Subject, 'content'>): string => sha256(canonical(content))

/** Keeps what stands there now, once for each revision. */
export async function keepSnapshot(tx: Tx, ctx: Ctx, subject: Subject): Promise<string> {
  const revision = revisionOf(subject)
  const isThis = and(
    eq(contentSnapshots.subjectType, subject.type),
    eq(contentSnapshots.subjectId, subject.id),
    eq(contentSnapshots.revision, revision),
  )
  const [kept] = await tx.select({ id: contentSnapshots.id }).from(contentSnapshots).where(isThis)
  if (kept) return kept.id

  const id = newId('snp')
  const { type, madeAt, content } = subject
  await tx
    .insert(contentSnapshots)
    .values({ id, subjectType: type, subjectId: subject.id, revision, content: canonical(content), madeAt, takenAt: ctx.now })
  return id
}

/** A kept revision with its words. Throws where the words no longer match their hash: then somebody changed the row. */
export async function readSnapshot(db: Db, id: string) {
  const [row] = await db.select().from(contentSnapshots).where(eq(contentSnapshots.id, id))
  if (!row) throw new Error(`There is no snapshot ${id}`)
  if (sha256(row.content) !== row.revision) throw new Error(`The snapshot ${id} is not what was flagged`)
  return { ...row, content: JSON.parse(row.content) as Subject['content'] }
}
