/** A place in a list that is ordered by a moment (newest first) and then by id. */
export type Place = { at: number; id: string }

export const pageSize = 25

/** A cursor for an address: opaque to the reader, short, without secrets. */
export const toCursor = ({ at, id }: Place) => `${at.toString(36)}.${id}`

/** The place a cursor names, or null when it is not one of ours: then the list starts at its beginning. */
export function fromCursor(cursor: string | null): Place | null {
  const [, moment, id] = /^(-?[0-9a-z]{1,12})\.([A-Za-z0-9_-]{1,64})$/.exec(cursor ?? '') ?? []
  if (!moment || !id) return null
  const at = Number.parseInt(moment, 36)
  return Number.isSafeInteger(at) ? { at, id } : null
}

/** Splits rows, read one more than a page, into the page and the cursor of the next one. */
export function toPage<Row>(rows: Row[], placeOf: (row: Row) => Place, size = pageSize): { items: Row[]; next: string | null } {
  const items = rows.slice(0, size)
  const last = items.at(-1)
  return { items, next: rows.length > size && last ? toCursor(placeOf(last)) : null }
}
