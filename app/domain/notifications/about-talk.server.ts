import { eq } from 'drizzle-orm'
import type { Tx } from '#db/open.server'
import { people } from '#db/schema/accounts'
import { whoHears } from '#domain/accounts'
import { isSealed } from '#domain/evidence'
import { paths } from '#kernel/paths'
import { aboutReport, moderatorsOn } from './concerned.server.ts'
import type { Sealed, Telling } from './telling.server.ts'

/** Who hears of a comment: those called by name, and those who have a part in the report; not who keeps away from its author. */
export async function aboutTalk(tx: Tx, event: Sealed): Promise<Telling[]> {
  const { title, authorId } = await aboutReport(tx, event.subjectId)
  const speakerId = event.actorId ?? ''
  // Where the reporter's name is withheld, a silence would tell who it is.
  const isUnnamed = speakerId === authorId && (await isSealed(tx, event.subjectId))
  const heard = (ids: readonly string[]) => (isUnnamed ? ids : whoHears(tx, speakerId, ids, 'talk'))
  const readers = [...(event.details.audience === 'shared' ? [authorId] : []), ...(await moderatorsOn(tx, event.subjectId))]
  const name = isUnnamed ? 'The reporter' : await nameOf(tx, speakerId)
  const path = paths.reportPage(event.subjectId)
  return [
    {
      people: await heard((event.details.mentionedIds as string[] | undefined) ?? []),
      sentence: `${name} called you by name in the talk of the report “${title}”.`,
      path: `${path}#${String(event.details.commentId)}`,
      byMail: true,
    },
    { people: await heard(readers), sentence: `There is a new comment on the report “${title}”.`, path, byMail: true },
  ]
}

async function nameOf(tx: Tx, personId: string): Promise<string> {
  const [person] = await tx.select({ handle: people.handle }).from(people).where(eq(people.id, personId))
  return person?.handle ?? 'Somebody'
}
