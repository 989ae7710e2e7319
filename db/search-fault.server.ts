import type Database from 'better-sqlite3'

/** What each indexed row should be found by: as its triggers write it (see the migrations). */
const words = {
  issues: `select id, title || ' ' || summary || ' ' || public_id as words from issues`,
  systems: `select id, name || ' ' || developer as words from systems`,
}

/** Compares SQLite's search index with the rows it was made of; a sentence that names the first one it would not find. */
export function searchFault(connection: Database.Database): string | null {
  for (const [kind, rows] of Object.entries(words)) {
    const lost = connection
      .prepare(
        `select thing.id from (${rows}) thing
         left join search_entries entry on entry.kind = ? and entry.subject_id = thing.id
         left join search_text found on found.rowid = entry.entry
         where found.words is not thing.words limit 1`,
      )
      .get(kind) as { id: string } | undefined
    if (lost) return `the search index does not hold ${lost.id} of ${kind} as it stands`
  }
  return null
}
