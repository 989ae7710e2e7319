import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const root = new URL('../..', import.meta.url).pathname

/** The real server in a process of its own, on a folder of its own, as `npm start` runs it. */
export async function serve(extra: Record<string, string> = {}, given?: { dataDir: string; kilobytesAtMost?: number }) {
  const dataDir = given?.dataDir ?? mkdtempSync(join(tmpdir(), 'counterweight-served-'))
  const port = await freePort()
  const environment = {
    ...process.env,
    PORT: String(port),
    DATA_DIR: dataDir,
    LOG_LEVEL: 'info',
    NODE_ENV: 'production' as const,
    ...extra,
  }
  const command = [process.execPath, 'app/start.js']
  // A file larger than this cannot be written: what a full disk is like, without one.
  const limited = given?.kilobytesAtMost ? ['bash', '-c', `ulimit -f ${given.kilobytesAtMost} && exec "$0" "$@"`] : []
  const [program = '', ...words] = [...limited, ...command]
  const child = spawn(program, words, {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output = await untilOpen(child)
  return {
    url: `http://localhost:${port}`,
    dataDir,
    /** What it said until it was open, the one-time admin link among it. */
    output,
    pid: child.pid,
    /** Runs an operator's command on the same database, from the same build. */
    cli: (args: string[], input = '') => {
      const done = spawnSync(process.execPath, ['build/process/cli.js', ...args], {
        cwd: root,
        env: environment,
        input,
        encoding: 'utf8',
      })
      if (done.status !== 0) throw new Error(`cli ${args.join(' ')} ended with ${done.status}: ${done.stderr}${done.stdout}`)
      return done.stdout
    },
    /** Does everything that is due as of then. Not in step with the test, whose own mail server has to answer meanwhile. */
    runDue: async (now: Date) => {
      const command = ['build/process/cli.js', 'jobs', 'run-due', '--now', now.toISOString()]
      await promisify(execFile)(process.execPath, command, { cwd: root, env: environment })
    },
    kill: () => ended(child, 'SIGKILL'),
    stop: async () => {
      await ended(child, 'SIGTERM')
      if (!given) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
export type Served = Awaited<ReturnType<typeof serve>>

function untilOpen(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      if (output.includes('Counterweight is open')) resolve(output)
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${output}`)))
  })
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill(signal)
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}
