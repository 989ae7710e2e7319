import { hash, verify } from '@node-rs/argon2'
import commonPasswords from 'fxa-common-password-list'
import { passwordMaximum, passwordMinimum } from './model.ts'

/** Argon2id with the first of OWASP's recommended settings: 19 MiB, two passes, one lane. */
const settings = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password, settings)

let nobodysHash: Promise<string> | null = null

/** Whether the password is the hash's. Where there is no hash the same work is done in vain, so that time tells nothing. */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  nobodysHash ??= hashPassword('nobody has this password')
  const isReal = passwordHash?.startsWith('$argon2') ?? false
  const matches = await verify(isReal && passwordHash ? passwordHash : await nobodysHash, password)
  return isReal && matches
}

/** A sentence that says what is wrong with a new password, or null. Any character counts, and it is taken exactly as typed. */
export function passwordFault(password: string, own: { handle: string; email: string }): string | null {
  const length = [...password].length
  if (length < passwordMinimum) return `Choose a password of at least ${passwordMinimum} characters. A few words in a row are good.`
  if (length > passwordMaximum) return `Choose a password of at most ${passwordMaximum} characters.`
  if (commonPasswords.test(password.toLowerCase()) || new Set(password).size < 4)
    return 'This password is among those that are tried first. Choose another one.'
  if (isMadeOf(password, [own.handle, own.email, own.email.split('@')[0] ?? '']))
    return 'This password is made of your own name or address. Choose another one.'
  return null
}

/** Whether little is left of a password once a name in it is taken out. */
function isMadeOf(password: string, names: string[]): boolean {
  const lower = password.toLowerCase()
  return names.some(
    (name) =>
      name.length >= 3 && lower.includes(name.toLowerCase()) && lower.replaceAll(name.toLowerCase(), '').length < passwordMinimum / 2,
  )
}
