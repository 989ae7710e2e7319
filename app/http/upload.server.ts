import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy } from '@fastify/busboy'
import { Refused } from '#kernel/refused'

export type UploadedFile = { path: string; name: string; size: number; sha256: string }
export type Upload = { fields: [string, string][]; file: UploadedFile | null }

/** How large a file may be, and the end of the sentence that says so. */
export type Largest = { bytes: number; words: string }
export const largestUpload = 50 * 1024 * 1024
/** All fields together; a text that is cut would be kept as if it were whole. */
const largestText = 1_000_000
const largestTable: Largest = { bytes: largestUpload, words: '50 MB. Split it, or leave out columns that are not needed.' }

/** Streams a multipart form to a temporary file within limits (request.formData() would hold it all in memory). Takes one file. */
export async function readUpload(request: Request, dataDir: string, largest = largestTable): Promise<Upload> {
  const type = request.headers.get('Content-Type') ?? ''
  if (!type.startsWith('multipart/form-data') || !request.body) {
    throw new Refused('bad-input', 'This form was sent in a way that cannot be read. Reload the page and send it again.')
  }

  const folder = join(dataDir, 'incoming')
  await mkdir(folder, { recursive: true })
  const upload: Upload = { fields: [], file: null }
  const files: Promise<void>[] = []
  const parser = new Busboy({
    headers: { 'content-type': type },
    limits: { fileSize: largest.bytes, files: 1, fields: 200, fieldSize: largestText, parts: 201, headerPairs: 20 },
  })
  let size = 0
  parser.on('field', (name, value, _isNameCut, isCut) => {
    size = isCut ? Number.POSITIVE_INFINITY : size + value.length
    if (size <= largestText) upload.fields.push([name, value])
  })
  parser.on('file', (_field, stream, name) => {
    const writing = keep(stream, join(folder, randomUUID()), { name, largest }).then((file) => {
      upload.file = file
    })
    // Awaited below; this keeps an early failure from counting as unhandled meanwhile.
    writing.catch(() => {})
    files.push(writing)
  })
  try {
    await pipeline(Readable.fromWeb(request.body as import('node:stream/web').ReadableStream), parser)
  } catch (error) {
    if (error instanceof Refused) throw error
    throw new Refused('bad-input', 'The upload was broken off. Choose the file again and send it once more.')
  }
  await Promise.all(files)
  if (size > largestText) {
    if (upload.file) await rm(upload.file.path, { force: true })
    throw new Refused('bad-input', 'That is more text than a form can take (one million characters). Shorten it and send it again.')
  }
  return upload
}

/** The fields of a sent form of either kind, in text only and within a bound; files are let go by. */
export async function readFieldsOnly(request: Request, atMost: number): Promise<[string, string][]> {
  const type = request.headers.get('Content-Type') ?? ''
  const fields: [string, string][] = []
  const parser = new Busboy({ headers: { 'content-type': type }, limits: { fields: 200, fieldSize: atMost, parts: 201, headerPairs: 20 } })
  let size = 0
  parser.on('field', (name, value) => {
    size += value.length
    if (size <= atMost) fields.push([name, value])
  })
  parser.on('file', (_field, stream) => stream.resume())
  await pipeline(Readable.fromWeb(request.body as import('node:stream/web').ReadableStream), parser)
  return fields
}

/** Writes one file part and hashes it on the way; an empty file field is no file. */
async function keep(
  stream: NodeJS.ReadableStream & { truncated?: boolean },
  path: string,
  { name, largest }: { name: string; largest: Largest },
): Promise<UploadedFile | null> {
  const hash = createHash('sha256')
  let size = 0
  stream.on('data', (chunk: Buffer) => {
    size += chunk.length
    hash.update(chunk)
  })
  await pipeline(stream, createWriteStream(path, { mode: 0o600 }))
  if (stream.truncated) {
    await rm(path)
    throw new Refused('bad-input', `The file is larger than ${largest.words}`)
  }
  if (size === 0) {
    await rm(path)
    return null
  }
  return { path, name: basename(name).slice(0, 200), size, sha256: hash.digest('hex') }
}
