import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** Locks short secrets with a key that comes from APP_SECRET, so that a copy of the database alone opens none of them. */
export type Vault = { lock: (text: string) => string; unlock: (locked: string) => string }

const cipher = 'aes-256-gcm'

export function vaultOver(secret: string): Vault {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'counterweight-vault-1', 32))
  return {
    lock(text) {
      const nonce = randomBytes(12)
      const box = createCipheriv(cipher, key, nonce)
      const sealed = Buffer.concat([box.update(text, 'utf8'), box.final()])
      return Buffer.concat([nonce, box.getAuthTag(), sealed]).toString('base64url')
    },
    unlock(locked) {
      const bytes = Buffer.from(locked, 'base64url')
      const box = createDecipheriv(cipher, key, bytes.subarray(0, 12))
      box.setAuthTag(bytes.subarray(12, 28))
      return Buffer.concat([box.update(bytes.subarray(28)), box.final()]).toString('utf8')
    },
  }
}
