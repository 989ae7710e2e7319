import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { z } from 'zod'

/** What stands first in an archive: every file in it with its size and hash, and the head of the chain of events at that moment. */
export const manifestShape = z.strictObject({
  kind: z.literal('counterweight-backup'),
  version: z.literal(1),
  at: z.iso.datetime(),
  head: z.strictObject({ number: z.number().int().min(0), hash: z.string().regex(/^[0-9a-f]{64}$/) }),
  hasKeys: z.boolean(),
  files: z.array(
    z.strictObject({
      name: z.string().max(300),
      size: z.number().int().min(0),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
})
export type Manifest = z.infer<typeof manifestShape>
export type Listed = Manifest['files'][number]

export const manifestName = 'manifest.json'
export const databaseName = 'counterweight.db'

/** The only places that an archive can write to: the database, uploads under their hash, checkpoints, keys and the operator's texts. */
export const isOurs = (name: string) =>
  name === databaseName || /^files\/[0-9a-f]{2}\/[0-9a-f]{64}$/.test(name) || isPlain(name) || isKey(name)

/** Public keys and checkpoints that lie beside the database, and the operator's texts. */
export const isPlain = (name: string) => /^(?:privacy\.md|contact\.md|[a-z-]+\.(?:pub|checkpoints|jsonl))$/.test(name)

/** What must not lie where backups lie, unless it is asked for. */
export const isKey = (name: string) => name === 'secret' || /^[a-z-]+\.pem$/.test(name)

export async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}
