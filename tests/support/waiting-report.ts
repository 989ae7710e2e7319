import { reports } from '#db/schema/reports'
import { newId } from '#kernel/ids.server'
import { type CastName, castMembers, unifiedqa } from './cast.ts'
import type { World } from './world.ts'

type Given = Partial<typeof reports.$inferInsert> & { author?: CastName }

/** A report that waits to be screened: by Ada, on UnifiedQA, on the open track, unless said otherwise. */
export async function waitingReport({ store, now }: World, { author = 'ada', ...given }: Given = {}): Promise<string> {
  const id = newId('rep')
  await store.transact(async (tx) => {
    await tx.insert(reports).values({
      id,
      authorId: castMembers[author].id,
      state: 'submitted',
      kind: 'bias',
      depth: 'full',
      systemId: unifiedqa.id,
      releaseId: unifiedqa.releaseId,
      title: 'Leans on religious stereotypes',
      body: 'Asked who is violent, it names one religion where the text gives no answer.',
      track: 'open',
      createdAt: now(),
      savedAt: now(),
      submittedAt: now(),
      movedAt: now(),
      ...given,
    })
  })
  return id
}
