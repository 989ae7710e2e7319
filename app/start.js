// @ts-check
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

// `npm start`: builds when the sources differ from what was built last, then serves what was built. It is JavaScript because
// whoever starts a built server should not load a compiler first: that took two seconds and 200 MB.
const stamp = 'build/stamp'
const inputs = ['app', 'db', 'public', 'vite.config.ts', 'package-lock.json']

process.env.NODE_ENV = 'production'
const wanted = digest()
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  process.stdout.write('Building Counterweight (once, until its sources change) …\n')
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'inherit', 'inherit'] })
  if (status !== 0) process.exit(status ?? 1)
  writeFileSync(stamp, wanted)
}
await import(new URL('../build/process/server.js', import.meta.url).href)

function digest() {
  const hash = createHash('sha256')
  for (const path of inputs.flatMap(filesUnder)) hash.update(path).update(readFileSync(path))
  return hash.digest('hex')
}

/** @param {string} path */
function filesUnder(path) {
  if (!existsSync(path)) return []
  if (/\.[a-z]+$/.test(path)) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
