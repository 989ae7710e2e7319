import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { sha256 } from '#kernel/ids.server'

const period = 30
export const recoveryCodesAtOnce = 10

/** A key for an authenticator app: 160 random bits in base32. */
export const newFactorSecret = (): string => new Secret({ size: 20 }).base32

/** What an authenticator app reads from the QR code. */
export const factorAddress = (secret: string, handle: string): string => totp(secret, handle).toString()

/** The half minute that a code belongs to, one before and one after now allowed for; null for a wrong code. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  const token = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const delta = totp(secret, '').validate({ token, timestamp: now.getTime(), window: 1 })
  return delta === null ? null : Math.floor(now.getTime() / 1000 / period) + delta
}

/** The code an app would show; for the tests and the demo. */
export const codeAt = (secret: string, now: Date): string => totp(secret, '').generate({ timestamp: now.getTime() })

function totp(secret: string, label: string): TOTP {
  return new TOTP({ issuer: 'Counterweight', label, algorithm: 'SHA1', digits: 6, period, secret: Secret.fromBase32(secret) })
}

/** Ten codes of 80 bits in groups of four, without letters that look alike. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: recoveryCodesAtOnce }, () => {
    const letters = [...randomBytes(16)].map((byte) => alphabet[byte % 32]).join('')
    return letters.match(/.{4}/g)!.join('-')
  })
}

const alphabet = 'abcdefghjkmnpqrstuvwxyz023456789'

/** As it is kept. 80 random bits cannot be guessed, so a plain hash is enough. */
export const recoveryHash = (personId: string, code: string): string =>
  sha256(`${personId} ${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`)
