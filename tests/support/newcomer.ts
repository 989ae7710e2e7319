import { and, asc, eq } from 'drizzle-orm'
import { mails } from '#db/schema/technical'
import { signUp, signUpInput } from '#domain/accounts'
import type { World } from './world.ts'

export const newPassword = 'four plain words here'
const texts = ['hash-of-code-of-conduct', 'hash-of-sharing']

/** The form of signing up, as it is sent. */
export const newcomer = (handle = 'nora', email = `${handle}@example.org`) => ({
  handle,
  email,
  password: newPassword,
  accept: 'yes',
  text_hash: texts,
})

/** Somebody signs up and has not followed the link yet. */
export const signsUp = (place: World, handle?: string, email?: string) =>
  signUp(place.asVisitor(), signUpInput.parse(newcomer(handle, email)), place.house.settings)

/** The secret of the newest link that works once among what was mailed to an address: the last part of that link. */
export async function secretTo({ store }: World, address: string): Promise<string> {
  const found = await store.read
    .select({ text: mails.text })
    .from(mails)
    .where(and(eq(mails.address, address), eq(mails.hasSecretLink, true)))
    .orderBy(asc(mails.createdAt))
  return /http\S+\/([\w-]{20,})/.exec(found.at(-1)?.text ?? '')?.[1] ?? ''
}
