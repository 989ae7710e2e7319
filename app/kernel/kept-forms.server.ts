import { eq, lt } from 'drizzle-orm'
import type { Db, Store } from '#db/open.server'
import { keptForms } from '#db/schema/technical'

const keptFor = 86_400_000

export type KeptForm = typeof keptForms.$inferInsert

/** Keeps what was typed into a form whose session had ended. */
export function keepForm(store: Store, form: KeptForm): Promise<void> {
  return store.transact(async (tx) => void (await tx.insert(keptForms).values(form)))
}

/** A kept form by the hash of its secret, for a day. */
export async function findKeptForm(db: Db, id: string, now: Date): Promise<KeptForm | null> {
  const [form] = await db.select().from(keptForms).where(eq(keptForms.id, id))
  return form && now.getTime() - form.at.getTime() < keptFor ? form : null
}

export function dropKeptForm(store: Store, id: string): Promise<void> {
  return store.transact(async (tx) => void (await tx.delete(keptForms).where(eq(keptForms.id, id))))
}

/** Forgets forms that nobody came back for within a day. Says whether there were any. */
export async function sweepKeptForms(store: Store, now: Date): Promise<boolean> {
  const before = new Date(now.getTime() - keptFor)
  const [old] = await store.read.select({ id: keptForms.id }).from(keptForms).where(lt(keptForms.at, before)).limit(1)
  if (!old) return false
  await store.transact(async (tx) => void (await tx.delete(keptForms).where(lt(keptForms.at, before))))
  return true
}
