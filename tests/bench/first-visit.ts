import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findBrowser } from '#tests/support/browser'
import { serve } from '#tests/support/serve'
import { say } from './table.ts'
import { buildTown } from './town.ts'

/** `npx tsx tests/bench/first-visit.ts`: what a first visit loads and when its largest part is painted, at a quarter of the processor's speed. */
const dataDir = mkdtempSync(join(tmpdir(), 'counterweight-visit-'))
process.env.NODE_ENV = 'production'
const town = await buildTown(dataDir, 2000)
const served = await serve({}, { dataDir })
const browser = await chromium.launch({
  executablePath: findBrowser() ?? undefined,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
})
try {
  for (const { name, path, cookie } of [
    { name: 'a visitor at home', path: '/', cookie: null },
    { name: 'a visitor at /issues', path: '/issues', cookie: null },
    { name: 'signed in at /issues', path: '/issues', cookie: town.ada },
    { name: 'a moderator at the queue', path: '/queue', cookie: town.tess },
  ])
    say(`${name}: ${await visited(path, cookie)}`)
} finally {
  await browser.close()
  await served.stop()
  rmSync(dataDir, { recursive: true, force: true })
}

async function visited(path: string, cookie: string | null): Promise<string> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  if (cookie) await context.addCookies([{ name: 'counterweight', value: cookie.split('=')[1] ?? '', url: served.url }])
  const page = await context.newPage()
  const network = await context.newCDPSession(page)
  await network.send('Network.enable')
  await network.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  const kinds = new Map<string, string>()
  const bytes: Record<string, number> = {}
  network.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? 'Other'
    bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength
  })
  await page.goto(served.url + path, { waitUntil: 'networkidle' })
  // As text: tsx would put names into the function that the page does not have.
  const painted = await page.evaluate<number>(
    `new Promise((resolve) => new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime)).observe({ type: 'largest-contentful-paint', buffered: true }))`,
  )
  await context.close()
  const whole = Object.values(bytes).reduce((sum, one) => sum + one, 0)
  const parts = Object.entries(bytes).map(([kind, size]) => `${kind.toLowerCase()} ${(size / 1000).toFixed(1)}`)
  return `${kinds.size} requests, ${(whole / 1000).toFixed(1)} kB (${parts.join(', ')}), largest paint after ${Math.round(painted)} ms at 4× throttle`
}
