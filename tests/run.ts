import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from './support/browser.ts'

/** Runs everything that must hold, one part after the other, and ends with `N passed, N failed`. With --fast it leaves out what needs a browser or a build. */
const isFast = process.argv.includes('--fast')
const folder = mkdtempSync(join(tmpdir(), 'counterweight-tests-'))
let passed = 0
let failed = 0

await step('types', 'tsc', ['--noEmit'])
await step('lint', 'biome', ['check', '--error-on-warnings', '.'])
await step('unused', 'knip', [])
await counted(
  'domain, house and http',
  ['vitest', 'run', '--config', 'tests/vitest.config.ts', '--reporter=default', '--reporter=json'],
  'vitest.json',
)
if (!isFast) {
  const browser = findBrowser()
  if (browser)
    await counted('journeys', ['playwright', 'test', '--config', 'tests/e2e/playwright.config.ts'], 'playwright.json', {
      CHROMIUM_PATH: browser,
    })
  else note('a browser for the journeys', false)
}
rmSync(folder, { recursive: true })

process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
process.exitCode = failed ? 1 : 0

async function step(name: string, command: string, args: string[]): Promise<void> {
  note(name, (await run([command, ...args], {})) === 0)
}

/** Runs a test runner and adds up what its JSON report says. A runner that dies without a report counts as one failure. */
async function counted(name: string, command: string[], report: string, extra: Record<string, string> = {}): Promise<void> {
  const path = join(folder, report)
  const isVitest = command[0] === 'vitest'
  const code = await run(isVitest ? [...command, `--outputFile.json=${path}`] : command, { ...extra, PLAYWRIGHT_JSON_OUTPUT_FILE: path })
  const counts = isVitest ? fromVitest(path) : fromPlaywright(path)
  passed += counts.passed
  failed += counts.failed
  if (code !== 0 && counts.failed === 0) note(`${name}: the runner ended with ${code}`, false)
}

function fromVitest(path: string) {
  const report = readReport(path) as { numPassedTests?: number; numFailedTests?: number }
  return { passed: report.numPassedTests ?? 0, failed: report.numFailedTests ?? 0 }
}

function fromPlaywright(path: string) {
  const { stats } = readReport(path) as { stats?: { expected: number; unexpected: number; flaky: number } }
  return { passed: stats?.expected ?? 0, failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0) }
}

function readReport(path: string): object {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as object
  } catch {
    return {}
  }
}

function run(command: string[], extra: Record<string, string>): Promise<number> {
  process.stdout.write(`\n— ${command.join(' ')}\n`)
  return new Promise((resolve) => {
    const child = spawn('npx', ['--no-install', ...command], { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...extra } })
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

function note(name: string, isGood: boolean): void {
  if (isGood) passed += 1
  else failed += 1
  process.stdout.write(`${isGood ? 'passed' : 'FAILED'}: ${name}\n`)
}
