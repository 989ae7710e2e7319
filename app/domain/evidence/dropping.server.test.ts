import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { evidence } from '#db/schema/evidence'
import { reports } from '#db/schema/reports'
import { sha256 } from '#kernel/ids.server'
import { waitingReport } from '#tests/support/waiting-report'
import { world } from '#tests/support/world'
import { dropEvidence, removeFiles } from './dropping.server.ts'
import { filePath } from './files.server.ts'

const [image, cover] = [sha256('an image'), sha256('its cover')]

test('an image that two reports show keeps its file and its covered picture until the last of them goes', async () => {
  const place = await world()
  const { store, now } = place
  const dataDir = mkdtempSync(join(tmpdir(), 'counterweight-dropping-'))
  for (const hash of [image, cover]) {
    mkdirSync(dirname(filePath(dataDir, hash)), { recursive: true })
    writeFileSync(filePath(dataDir, hash), hash)
  }
  const shown = [await waitingReport(place), await waitingReport(place)]
  const preview = { type: 'png', width: 2, height: 2, words: 'A face that was cut off', veiledHash: cover } as const
  const about = { addedBy: 'usr_ada', kind: 'file', fileName: 'a.png', fileHash: image, fileSize: 8, preview, addedAt: now() } as const
  await store.transact(
    async (tx) => void (await tx.insert(evidence).values(shown.map((reportId, n) => ({ ...about, id: `evi_${n}`, reportId })))),
  )
  const drop = async (reportId = '') => {
    await removeFiles(store.read, dataDir, await store.transact((tx) => dropEvidence(tx, eq(reports.id, reportId))))
    return [image, cover].map((hash) => existsSync(filePath(dataDir, hash)))
  }

  expect(await drop(shown[0])).toEqual([true, true])
  expect(await drop(shown[1])).toEqual([false, false])
  rmSync(dataDir, { recursive: true })
})
