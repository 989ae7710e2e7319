import { eq } from 'drizzle-orm'
import { policyClauses, policyVersions } from '#db/schema/policies'
import { canonical } from '#kernel/canonical'
import type { Ctx } from '#kernel/context.server'
import { newId, sha256 } from '#kernel/ids.server'
import { record } from '#kernel/record.server'
import { transact } from '#kernel/transact.server'
import { policyEvents } from './events.server.ts'
import type { PolicyText } from './model.ts'

/** Puts the first version of a policy in force where there is none yet; what stands in the database is never replaced. */
export async function loadPolicies(ctx: Ctx, texts: readonly PolicyText[]): Promise<void> {
  for (const text of texts) {
    await transact(ctx, async (tx) => {
      const before = await tx.select({ id: policyVersions.id }).from(policyVersions).where(eq(policyVersions.policy, text.policy)).limit(1)
      if (before.length > 0) return

      const id = newId('ver')
      const { policy, version, title, summary, changeSummary } = text
      const textHash = textHashOf(text)
      await tx.insert(policyVersions).values({
        id,
        policy,
        version,
        title,
        summary,
        changeSummary,
        textHash,
        state: 'in_force',
        publishedAt: new Date(text.effectiveAt),
        effectiveAt: new Date(text.effectiveAt),
      })
      await tx.insert(policyClauses).values(text.clauses.map((clause, position) => ({ ...clause, versionId: id, position })))
      await record(tx, ctx, policyEvents.loaded, id, { policy, version, textHash })
    })
  }
}

/** SHA-256 of title and clauses in canonical form: what an acceptance is bound to. */
export const textHashOf = ({ title, clauses }: Pick<PolicyText, 'title' | 'clauses'>): string =>
  sha256(canonical({ title, clauses: clauses.map(({ code, title: head, body }) => ({ code, title: head, body })) }))
