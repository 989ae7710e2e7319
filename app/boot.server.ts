import { createHmac, randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { open, type Store } from '#db/open.server'
import { networkPrefix } from '#http/address.server'
import type { House, Settings } from '#http/visit.server'
import { postOver } from '#jobs/mail.server'
import { startJobs } from '#jobs/run.server'
import type { Environment } from '#kernel/environment.server'
import { log } from '#kernel/log.server'

/** Opens the database, loads what every install starts with, and starts the jobs. Runs inside the bundle (see server.ts). */
export async function boot(environment: Environment) {
  await mkdir(environment.DATA_DIR, { recursive: true, mode: 0o700 })
  const house = await furnish(environment, await open(environment.DATABASE_URL))
  const stopJobs = startJobs(house)
  return {
    house,
    log,
    async stop() {
      await stopJobs()
      await house.store.close()
    },
  }
}

/** A house over an open database, without its jobs: what the operator's commands and the tests need. */
export async function furnish(environment: Environment, store: Store): Promise<House> {
  const secret = environment.APP_SECRET ?? (await keptSecret(environment.DATA_DIR))
  return {
    store,
    settings: settingsOf(environment),
    clock: () => new Date(),
    post: environment.SMTP_URL ? postOver(environment.SMTP_URL, environment.MAIL_FROM) : null,
    networkOf: (address) => createHmac('sha256', secret).update(networkPrefix(address)).digest('base64url').slice(0, 22),
  }
}

function settingsOf(environment: Environment): Settings {
  const keepsMail = environment.SMTP_URL === undefined
  return {
    origin: environment.APP_URL ?? null,
    baseUrl: environment.APP_URL ?? `http://localhost:${environment.PORT}`,
    isSecure: environment.APP_URL?.startsWith('https:') ?? false,
    keepsMail,
    waivesConfirmation: keepsMail && environment.isLoopback,
    isDemo: process.env.COUNTERWEIGHT_DEMO === 'yes',
    dataDir: environment.DATA_DIR,
    mailFrom: environment.MAIL_FROM,
  }
}

/** APP_SECRET, made once and kept beside the data, readable by the owner of the files only. */
async function keptSecret(dataDir: string): Promise<string> {
  const path = join(dataDir, 'secret')
  try {
    return (await readFile(path, 'utf8')).trim()
  } catch {
    const made = randomBytes(32).toString('base64url')
    await mkdir(dataDir, { recursive: true, mode: 0o700 })
    await writeFile(path, made, { mode: 0o600, flag: 'wx' })
    return made
  }
}
