import type { Tx } from '#db/open.server'

/** An event as readers get it: with its number from the sealer. */
export type Sealed = {
  number: number
  id: string
  type: string
  subjectId: string
  actorId: string | null
  at: Date
  details: Record<string, unknown>
}

export type Telling = {
  people: readonly string[]
  /** One sentence, which says what happened to whom without quoting anything. */
  sentence: string
  path: string
  byMail?: boolean
  /** Whoever did it is not told, unless it is about the safety of their account. */
  isForActorToo?: boolean
}

/** Who hears of one kind of event. */
export type Audience = (tx: Tx, event: Sealed) => Promise<Telling[]>

export const nobody: Audience = async () => []

/** The names of the kinds of event that a room records. */
export type TypeOf<Kinds> = { [Name in keyof Kinds]: Kinds[Name] extends { type: infer Type extends string } ? Type : never }[keyof Kinds]
