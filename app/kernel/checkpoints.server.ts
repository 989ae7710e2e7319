import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto'
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { checkpoints } from '#db/schema/log'
import { Refused } from './refused.ts'

export type Checkpoint = typeof checkpoints.$inferSelect

const tag = 'counterweight-checkpoint-1'

/** The key that signs checkpoints: made when absent, readable by the owner of the files only. Its public part is noted beside it. */
export async function signingKey(dataDir: string): Promise<KeyObject> {
  const path = join(dataDir, 'log-key.pem')
  try {
    return createPrivateKey(await readFile(path, 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  const { privateKey } = generateKeyPairSync('ed25519')
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  try {
    await writeFile(path, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    // Another process made it first: that one counts.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return signingKey(dataDir)
    throw error
  }
  await appendFile(join(dataDir, 'log-keys.pub'), `${publicKeyOf(privateKey)}\n`)
  return privateKey
}

/** The public keys this place has ever signed with: a checkpoint under any other key is not its own. */
export async function knownKeys(dataDir: string): Promise<Set<string>> {
  const own = publicKeyOf(await signingKey(dataDir))
  const noted = await readFile(join(dataDir, 'log-keys.pub'), 'utf8').catch(() => '')
  return new Set([own, ...noted.split('\n').filter(Boolean)])
}

/** The 32 bytes of an Ed25519 public key in base64url, as JSON Web Keys write them. */
export const publicKeyOf = (key: KeyObject): string => createPublicKey(key as never).export({ format: 'jwk' }).x ?? ''

export function signCheckpoint(key: KeyObject, given: Omit<Checkpoint, 'publicKey' | 'signature'>): Checkpoint {
  return { ...given, publicKey: publicKeyOf(key), signature: sign(null, signedText(given), key).toString('base64url') }
}

/** Whether it was signed by the key that it names. */
export function isSigned(checkpoint: Checkpoint): boolean {
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: checkpoint.publicKey }, format: 'jwk' })
    return verify(null, signedText(checkpoint), key, Buffer.from(checkpoint.signature, 'base64url'))
  } catch {
    return false
  }
}

/** What the signature is over, one line each: anybody can build it from a published line. */
const signedText = ({ number, count, head, at }: Omit<Checkpoint, 'publicKey' | 'signature'>) =>
  Buffer.from([tag, number, count, head, at.toISOString()].join('\n'))

export const toLine = ({ number, count, head, at, publicKey, signature }: Checkpoint): string =>
  `${JSON.stringify({ number, count, head, at: at.toISOString(), publicKey, signature })}\n`

const line = z.strictObject({
  number: z.number().int().positive(),
  count: z.number().int().positive(),
  head: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.iso.datetime().transform((at) => new Date(at)),
  publicKey: z.string(),
  signature: z.string(),
})

/** Reads a copy of published checkpoints, one JSON object a line. Refuses a line that is none, by its place. */
export function fromLines(text: string): Checkpoint[] {
  return text
    .split('\n')
    .map((given, place) => ({ given: given.trim(), place: place + 1 }))
    .filter(({ given }) => given !== '')
    .map(({ given, place }) => {
      const parsed = line.safeParse(parsedJson(given))
      if (!parsed.success) throw new Refused('bad-input', `Line ${place} of the copy is no checkpoint.`)
      return parsed.data
    })
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
