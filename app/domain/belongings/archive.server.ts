import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { and, asc, eq, gt } from 'drizzle-orm'
import { pack } from 'tar-stream'
import type { Db } from '#db/open.server'
import { evidence } from '#db/schema/evidence'
import { filePath } from '#domain/evidence'
import { pageOf, type Section, sections } from './sections.server.ts'

type Making = { db: Db; personId: string; dataDir: string; onProgress: (share: number) => Promise<void> }

/** Writes a copy: a JSON file for each section, then the files as they were sent. It has its name only once it is whole. Returns its size. */
export async function writeCopy(target: string, { db, personId, dataDir, onProgress }: Making): Promise<number> {
  const room = join(dataDir, 'copies')
  await mkdir(room, { recursive: true, mode: 0o700 })
  const folder = await mkdtemp(join(room, '.making-'))
  try {
    const whole = join(folder, 'copy.tar')
    const archive = pack()
    const writing = pipeline(archive, createWriteStream(whole, { mode: 0o600 }))
    // Awaited below; a disk that is full ends it while files are still being added.
    writing.catch(() => {})
    const adding = (async () => {
      for (const [at, section] of sections.entries()) {
        const path = join(folder, section.name)
        await pipeline(Readable.from(linesOf(section, db, personId)), createWriteStream(path, { mode: 0o600 }))
        await add(archive, `${section.name}.json`, path)
        await rm(path)
        await onProgress((at + 1) / (sections.length + 1))
      }
      for await (const { id, fileName, fileHash } of filesOf(db, personId))
        await add(archive, `files/${id}${suffixOf(fileName)}`, filePath(dataDir, fileHash))
      archive.finalize()
    })()
    await Promise.race([adding, writing])
    await writing
    await rename(whole, target)
    return (await stat(target)).size
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A JSON list, a row a line. */
async function* linesOf({ page }: Section, db: Db, personId: string) {
  let after = ''
  let isFirst = true
  yield '['
  for (;;) {
    const rows = await page(db, personId, after)
    for (const { cursor, ...row } of rows) {
      after = String(cursor ?? row.id)
      yield `${isFirst ? '' : ','}\n${JSON.stringify(row)}`
      isFirst = false
    }
    if (rows.length < pageOf) break
  }
  yield '\n]\n'
}

async function* filesOf(db: Db, personId: string) {
  const { id, fileName, fileHash } = evidence
  let after = ''
  for (;;) {
    const rows = await db
      .select({ id, fileName, fileHash })
      .from(evidence)
      .where(and(eq(evidence.addedBy, personId), gt(id, after)))
      .orderBy(asc(id))
      .limit(pageOf)
    yield* rows
    if (rows.length < pageOf) return
    after = rows.at(-1)?.id ?? ''
  }
}

/** The name somebody gave a file may lead anywhere; only a short plain ending of it is used. */
const suffixOf = (fileName: string) => /\.[a-z0-9]{1,8}$/i.exec(fileName)?.[0].toLowerCase() ?? ''

async function add(archive: ReturnType<typeof pack>, name: string, path: string): Promise<void> {
  // What was written on a page has no file; it stands in evidence.json.
  const size = await stat(path).then(
    (found) => found.size,
    () => null,
  )
  if (size === null) return
  await new Promise<void>((resolve, reject) => {
    const entry = archive.entry({ name, size, mode: 0o600 }, (error) => (error ? reject(error) : resolve()))
    pipeline(createReadStream(path), entry).catch(reject)
  })
}
