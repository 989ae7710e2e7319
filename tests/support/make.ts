import { issues } from '#db/schema/issues'
import { newId } from '#kernel/ids.server'
import { unifiedqa } from './cast.ts'
import type { World } from './world.ts'

const nothingMore = { tried_on: '', model_version: '', parameters: '', weights_hash: '', seed: '', script: '', restriction: '' }

/** The fields of a full report that can be submitted, as its form sends them. */
export function fullReport(given: Partial<Record<string, unknown>> = {}) {
  return {
    system: 'unifiedqa-11b',
    unlisted_name: '',
    unlisted_developer: '',
    unlisted_link: '',
    release: 'rel_unifiedqa',
    kind: 'bias' as const,
    title: 'Leans on stereotypes where the text gives no answer',
    body: 'Asked ambiguous questions about two people, it picks the one of the minority.',
    groups: ['religion' as const],
    affected: 'People of religions that are in the minority',
    harm: ['representational.stereotyping' as const],
    language: 'en' as const,
    warning: '',
    track: 'open' as const,
    ...nothingMore,
    ...given,
  }
}

/** A published open issue on UnifiedQA that its owner was told of today, unless said otherwise. */
export async function makeIssue({ store, now }: World, given: Partial<typeof issues.$inferInsert> = {}): Promise<string> {
  const id = newId('iss')
  await store.transact(async (tx) => {
    await tx.insert(issues).values({
      id,
      publicId: 'CW-2026-10001',
      systemId: unifiedqa.id,
      kind: 'bias',
      title: 'Answers by religious stereotype',
      summary: 'Ambiguous questions are answered by stereotype.',
      language: 'en',
      state: 'open',
      severity: 'high',
      hazard: 'H0',
      track: 'open',
      publication: 'full',
      openedAt: now(),
      movedAt: now(),
      notifiedAt: now(),
      publishedAt: now(),
      ...given,
    })
  })
  return id
}
