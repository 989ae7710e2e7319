import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSqlite } from '#db/sqlite.server'
import { limits } from '#kernel/buckets.server'
import { noon } from '#tests/support/world'

test('J4: two hundred attempts across four processes get exactly what the bucket holds', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'counterweight-buckets-'))
  const path = join(folder, 'counterweight.db')
  await openSqlite(path).close()

  const granted = await Promise.all(Array.from({ length: 4 }, () => spender([path, '50', 'ada', String(noon.getTime())])))

  expect(granted.reduce((sum, one) => sum + one, 0)).toBe(limits.submit.capacity)
  rmSync(folder, { recursive: true })
}, 60_000)

function spender(given: string[]): Promise<number> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/support/spender.ts', ...given], { stdio: ['ignore', 'pipe', 'inherit'] })
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
    child.once('close', (code) => (code === 0 ? resolve(Number(said)) : reject(new Error(`It ended with ${code}`))))
  })
}
