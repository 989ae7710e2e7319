import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { serve } from '#tests/support/serve'
import { words } from './fill.ts'
import { ask, load, memoryOf, type Sent } from './load.ts'
import { say } from './table.ts'
import { buildTown, type Town } from './town.ts'

/** `npx tsx tests/bench/soak.ts [--minutes M] [--reports N]`: half of what the server can do, for as long as asked, and what its memory does meanwhile. */
const { values } = parseArgs({ options: { minutes: { type: 'string', default: '20' }, reports: { type: 'string', default: '10000' } } })
const minutes = Number(values.minutes)
const dataDir = mkdtempSync(join(tmpdir(), 'counterweight-soak-'))
process.env.NODE_ENV = 'production'

try {
  await soak(await buildTown(dataDir, Number(values.reports)))
} finally {
  rmSync(dataDir, { recursive: true, force: true })
}

async function soak(town: Town): Promise<void> {
  const served = await serve({}, { dataDir })
  const pid = served.pid!
  const next = visits(town)
  try {
    const { perSecond } = await load(served.url, pid, next, { seconds: 20, count: 100_000, warm: 200 })
    const rate = perSecond / 2
    say(`It answers ${perSecond.toFixed(0)} requests a second; half of that for ${minutes} minutes.`)
    const memory: number[] = []
    const end = performance.now() + minutes * 60_000
    const others = new Map<string, number>()
    const other = (what: string) => void others.set(what, (others.get(what) ?? 0) + 1)
    let sent = 0
    const begun = performance.now()
    let nextLook = begun
    while (performance.now() < end) {
      // Sent at their time whether or not those before were answered: a slow server gets no rest.
      const due = Math.floor(((performance.now() - begun) / 1000) * rate) - sent
      for (let n = 0; n < due; n++) {
        const visit = next(sent++)
        void ask(served.url, undefined, visit).then(
          ({ status }) => status === 200 || other(`${visit.path}: ${status}`),
          (error: NodeJS.ErrnoException) => other(`${visit.path}: ${error.code}`),
        )
      }
      if (performance.now() >= nextLook) {
        memory.push(memoryOf(pid).now)
        nextLook += 15_000
      }
      await pause(10)
    }
    const quarter = Math.max(1, Math.floor(memory.length / 4))
    const mean = (part: number[]) => Math.round(part.reduce((sum, one) => sum + one, 0) / part.length)
    const failed = [...others.values()].reduce((sum, one) => sum + one, 0)
    const which = [...others].map(([what, count]) => `${what} (${count})`).join(', ')
    say(`${sent} requests, ${failed} not answered with 200. ${which} Memory every 15 s, MB: ${memory.join(' ')}`)
    say(`Mean of the second quarter ${mean(memory.slice(quarter, 2 * quarter))} MB, of the last ${mean(memory.slice(-quarter))} MB.`)
  } finally {
    await served.stop()
  }
}

/** What a day is made of: mostly visitors, some people signed in who read and search, now and then a moderator at the queue. */
function visits({ ada, tess }: Town): (n: number) => Sent {
  const signedIn = (path: string, cookie = ada): Sent => ({ path, headers: { Cookie: cookie } })
  const round: Sent[] = [
    { path: '/' },
    { path: '/issues' },
    signedIn('/issues'),
    { path: '/systems' },
    signedIn(`/issues?q=${words.common}`),
    { path: '/systems/unifiedqa-11b' },
    signedIn('/systems'),
    { path: '/issues/CW-2026-100004' },
    signedIn('/issues/CW-2026-100004'),
    signedIn('/queue', tess),
  ]
  return (n) => round[Math.abs(n) % round.length] as Sent
}
