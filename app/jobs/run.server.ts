import type { House } from '#http/visit.server'
import { log } from '#kernel/log.server'
import { analyses } from './analyses.server.ts'
import { checkpoints } from './checkpoints.server.ts'
import { clock } from './clock.server.ts'
import { copies } from './copies.server.ts'
import { digest, mail } from './mail.server.ts'
import { relay } from './relay.server.ts'
import { seal } from './seal.server.ts'
import { verifications } from './verifications.server.ts'

/** One kind of work that may be due. Looks before it writes, and says whether there was something to do. */
export type Task = (house: House, now: Date) => Promise<boolean>

/** Lanes run side by side; the tasks of one lane run one after the other. Heavy work has its own, so that mail never waits for it. */
const lanes: Task[][] = [[clock, seal, checkpoints, relay, digest, mail], [analyses], [verifications], [copies]]

const pollMilliseconds = 5000

/** Does everything that is due as of an instant, until nothing is left. For the operator and for tests. */
export async function runDue(house: House, now: Date): Promise<void> {
  let wasBusy = true
  while (wasBusy) {
    wasBusy = false
    for (const lane of lanes) wasBusy = (await runLane(lane, house, now)) || wasBusy
  }
}

/** Runs the lanes after each commit and every few seconds. The answer stops them, once what runs has finished. */
export function startJobs(house: House): () => Promise<void> {
  const drivers = lanes.map((lane) => drive(lane, house))
  house.store.onCommit(() => {
    for (const driver of drivers) driver.wake()
  })
  return async () => {
    house.store.onCommit(() => {})
    await Promise.all(drivers.map((driver) => driver.stop()))
  }
}

/** Keeps one lane going: never twice at once, and once more when it was woken meanwhile. */
function drive(lane: Task[], house: House) {
  let isStopped = false
  let isWoken = false
  let running: Promise<void> | null = null

  const go = async () => {
    do {
      isWoken = false
      try {
        while (!isStopped && (await runLane(lane, house, house.clock()))) {}
      } catch (error) {
        log.error({ err: error }, 'A job failed and is tried again')
      }
    } while (isWoken && !isStopped)
    running = null
  }
  const wake = () => {
    isWoken = true
    if (!running && !isStopped) running = new Promise<void>((resolve) => setImmediate(resolve)).then(go)
  }
  const timer = setInterval(wake, pollMilliseconds)
  wake()
  return {
    wake,
    async stop() {
      isStopped = true
      clearInterval(timer)
      await running
    },
  }
}

async function runLane(lane: Task[], house: House, now: Date): Promise<boolean> {
  let wasBusy = false
  for (const task of lane) wasBusy = (await task(house, now)) || wasBusy
  return wasBusy
}
