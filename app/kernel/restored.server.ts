import { z } from 'zod'
import { eventKind } from './record.server.ts'

const head = z.object({ number: z.number(), hash: z.string() })

/** The one break in time that an operator can make: both heads tell what stood there before and what stands there since. */
export const databaseRestored = eventKind(
  'database.restored',
  'database',
  z.object({ at: z.string(), archive: head, replaced: head.nullable() }),
)
