import { randomBytes } from 'node:crypto'
import type { z } from 'zod'
import type { Tx } from '#db/open.server'
import { eventDetails, events, unsealedEvents } from '#db/schema/events'
import { canonical } from './canonical.ts'
import type { Ctx } from './context.server.ts'
import { newId, sha256 } from './ids.server.ts'

/** A kind of event: its name (noun.past), what it is about, and the shape of its details. */
export type EventKind<Type extends string = string, Shape extends z.ZodType = z.ZodType> = { type: Type; subject: string; shape: Shape }

export const eventKind = <Type extends string, Shape extends z.ZodType>(
  type: Type,
  subject: string,
  shape: Shape,
): EventKind<Type, Shape> => ({
  type,
  subject,
  shape,
})

/** Writes the one event of a command, in the command's own transaction. Throws when the details have another shape. */
export async function record<Kind extends EventKind>(
  tx: Tx,
  ctx: Ctx,
  kind: Kind,
  subjectId: string,
  given: z.infer<Kind['shape']>,
): Promise<string> {
  const id = newId('evt')
  const details = kind.shape.parse(given) as Record<string, unknown>
  const salt = randomBytes(16).toString('hex')

  await tx.insert(events).values({
    id,
    type: kind.type,
    subjectType: kind.subject,
    subjectId,
    actorKind: ctx.actor.kind,
    actorId: ctx.actor.id,
    at: ctx.now,
    detailsHash: hashDetails(salt, details),
  })
  await tx.insert(eventDetails).values({ eventId: id, salt, details })
  await tx.insert(unsealedEvents).values({ eventId: id, at: ctx.now })
  return id
}

/** SHA-256 of salt and details in canonical form; the salt keeps short details from being guessed once they are erased. */
export const hashDetails = (salt: string, details: unknown) => sha256(`${salt}\n${canonical(details)}`)
