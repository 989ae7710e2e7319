import type { Db } from '#db/open.server'
import { getPolicy } from '#domain/policies'
import { markdownTree } from '#kernel/markdown.server'

/** A version of a policy with its clauses as trees that a page can show. */
export async function readablePolicy(db: Db, policy: string, now: Date, version?: string) {
  const { clauses, id: _, ...found } = await getPolicy(db, policy, now, version)
  return { ...found, clauses: clauses.map(({ code, title, body }) => ({ code, title, nodes: markdownTree(body) })) }
}

/** The same for programs: plain text, no ids of ours, moments as ISO 8601 in UTC. */
export async function plainPolicy(db: Db, policy: string, now: Date, version: string) {
  const { clauses, versions, title, summary, changeSummary, standing, isMaterial, language, textHash, publishedAt, effectiveAt, ...found } =
    await getPolicy(db, policy, now, version)
  return {
    policy: found.policy,
    version: found.version,
    standing,
    language,
    title,
    summary,
    change_summary: changeSummary,
    is_material: isMaterial,
    text_sha256: textHash,
    published_at: publishedAt,
    effective_at: effectiveAt,
    clauses: clauses.map(({ code, title: head, body, isFlaggable, severity, heaviest }) => ({
      code,
      title: head,
      body,
      is_flaggable: isFlaggable,
      severity,
      heaviest_sanction: heaviest,
    })),
  }
}
