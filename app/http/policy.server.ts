import type { Db } from '#db/open.server'
import { getPolicy } from '#domain/policies'
import { markdownTree } from '#kernel/markdown.server'

/** A version of a policy with its clauses as trees that a page can show. */
export async function readablePolicy(db: Db, policy: string, version?: string) {
  const { clauses, id: _, ...found } = await getPolicy(db, policy, version)
  return { ...found, clauses: clauses.map(({ code, title, body }) => ({ code, title, nodes: markdownTree(body) })) }
}
