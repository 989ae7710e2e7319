import { promisify } from 'node:util'
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib'

export type Encoding = 'br' | 'gzip' | 'identity'

/** The best form that the asker takes, by its Accept-Encoding. */
export function encodingOf(accepts: string | string[] | null | undefined): Encoding {
  const accepted = (String(accepts ?? '').match(/[a-z*]+(?:\s*;\s*q=[\d.]+)?/gi) ?? []).filter((one) => !/q=0(?:\.0*)?$/.test(one))
  const takes = (name: string) => accepted.some((one) => one.toLowerCase().startsWith(name))
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity'
}

/** For what is kept and sent many times. */
export async function compressWell(plain: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'identity') return plain
  return encoding === 'br' ? promisify(brotliCompress)(plain, brotli(5, plain)) : promisify(gzip)(plain)
}

/**
 * For a page that is made for one person and sent once: some 15 % larger than the best, for a third of the work. Not in a thread of its own,
 * because handing 40 kB over costs as much as compressing them.
 */
export function compressQuickly(plain: Buffer, encoding: Encoding): Buffer {
  if (encoding === 'identity') return plain
  return encoding === 'br' ? brotliCompressSync(plain, brotli(3, plain)) : gzipSync(plain, { level: 3 })
}

const brotli = (quality: number, { length }: Buffer) => ({
  params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: length },
})
