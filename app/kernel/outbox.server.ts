import { eq } from 'drizzle-orm'
import type { Tx } from '#db/open.server'
import { mails } from '#db/schema/technical'
import { newId } from './ids.server.ts'

export type Letter = { address: string; subject: string; text: string; hasSecretLink?: boolean; unsubscribeUrl?: string | null }

/** Puts a letter into the outbox, in the transaction that makes it necessary; a job sends it. */
export async function queueMail(tx: Tx, now: Date, letter: Letter): Promise<void> {
  await tx.insert(mails).values({
    id: newId('mai'),
    address: letter.address,
    subject: letter.subject,
    text: letter.text,
    state: 'queued',
    hasSecretLink: letter.hasSecretLink ?? false,
    unsubscribeUrl: letter.unsubscribeUrl ?? null,
    nextAt: now,
    createdAt: now,
  })
}

/** Forgets every letter to an address, sent or not: whoever had it is gone. */
export async function dropMails(tx: Tx, address: string): Promise<void> {
  await tx.delete(mails).where(eq(mails.address, address))
}
