import { type SQL, sql } from 'drizzle-orm'

/** A condition: the column contains the words as they stand, in any case of the Latin letters. For short lists; texts have an index. */
export const containing = (column: SQL | { getSQL(): SQL }, words: string): SQL =>
  sql`lower(${column}) like ${`%${escaped(words.trim().toLowerCase())}%`} escape '\\'`

const escaped = (words: string) => words.replace(/[\\%_]/g, (sign) => `\\${sign}`)
