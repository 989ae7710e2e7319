import { eq } from 'drizzle-orm'
import { rubrics, rubricVersions } from '#db/schema/rubrics'
import type { Ctx } from '#kernel/context.server'
import { newId } from '#kernel/ids.server'
import { record } from '#kernel/record.server'
import { transact } from '#kernel/transact.server'
import { rubricEvents } from './events.server.ts'
import type { RubricPreset } from './model.ts'
import { faultsOf } from './soundness.ts'

/** Puts each preset there once; what stands in the database is never replaced. */
export async function loadRubrics(ctx: Ctx, presets: readonly RubricPreset[]): Promise<void> {
  for (const { code, name, contents } of presets) {
    const [fault] = faultsOf(contents)
    if (fault) throw new Error(`The preset ${code} is no rubric: ${fault.sentence}`)
    await transact(ctx, async (tx) => {
      const before = await tx.select({ id: rubrics.id }).from(rubrics).where(eq(rubrics.presetCode, code)).limit(1)
      if (before.length > 0) return

      const [id, versionId] = [newId('rub'), newId('rbv')]
      await tx.insert(rubrics).values({ id, name, presetCode: code, createdAt: ctx.now })
      await tx
        .insert(rubricVersions)
        .values({ id: versionId, rubricId: id, number: 1, contents, note: 'Comes with every install.', at: ctx.now })
      await record(tx, ctx, rubricEvents.loaded, id, { name, number: 1, versionId })
    })
  }
}
