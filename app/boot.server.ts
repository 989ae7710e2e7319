import { createHmac, randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { open, type Store } from '#db/open.server'
import { codeOfConduct } from '#db/seed/policies/code-of-conduct'
import { sharingPolicy } from '#db/seed/policies/sharing'
import { catalogueRows } from '#db/seed/rows'
import { rubricPresets } from '#db/seed/rubrics'
import { issueFirstAdminLink } from '#domain/accounts'
import { loadPolicies } from '#domain/policies'
import { loadRubrics } from '#domain/rubrics'
import { importSystems } from '#domain/systems'
import { networkPrefix } from '#http/address.server'
import { unwrittenPages } from '#http/operator-page.server'
import type { House, Settings } from '#http/visit.server'
import { postOver } from '#jobs/mail.server'
import { startJobs } from '#jobs/run.server'
import { systemContext } from '#kernel/context.server'
import type { Environment } from '#kernel/environment.server'
import { log } from '#kernel/log.server'
import { paths } from '#kernel/paths'
import { vaultOver } from '#kernel/vault.server'
import { versionOf } from '#kernel/version.server'

/** Opens the database, loads what every install starts with, and starts the jobs. Runs inside the bundle (see server.ts). */
export async function boot(environment: Environment) {
  await mkdir(environment.DATA_DIR, { recursive: true, mode: 0o700 })
  const house = await furnish(environment, await open(environment.DATABASE_URL))
  await settleIn(house)
  await greet(house)
  const stopJobs = startJobs(house)
  return {
    house,
    log,
    version: versionOf(house.store),
    async stop() {
      await stopJobs()
      await house.store.close()
    },
  }
}

/** What every install starts with: both policies, the rubrics and the catalogue. What is there already stays as it is. */
export async function settleIn(house: House): Promise<void> {
  const ctx = systemContext({ store: house.store, now: house.clock() })
  await loadPolicies(ctx, [codeOfConduct, sharingPolicy])
  await loadRubrics(ctx, rubricPresets)
  const { added } = await importSystems(ctx, catalogueRows())
  if (added > 0) log.info({ added }, 'The catalogue is loaded')
}

/** What the operator should know at the start: pages that are not written, and the link that makes the first admin. */
async function greet(house: House): Promise<void> {
  const unwritten = await unwrittenPages(house.settings.dataDir)
  if (unwritten.length > 0) log.warn({ unwritten }, 'These pages are not written yet: put them into DATA_DIR')
  const secret = await issueFirstAdminLink(systemContext({ store: house.store, now: house.clock() }))
  // Not through the log: a log is kept and read by others.
  if (secret)
    process.stdout.write(
      `\nThere is no admin yet. This link makes the first one, once:\n${house.settings.baseUrl}${paths.firstAdmin(secret)}\n\n`,
    )
}

/** A house over an open database, without its jobs: what the operator's commands and the tests need. */
export async function furnish(environment: Environment, store: Store): Promise<House> {
  store.waivesSecondFactor = environment.waivesSecondFactor
  const secret = environment.APP_SECRET ?? (await keptSecret(environment.DATA_DIR))
  return {
    store,
    settings: settingsOf(environment),
    clock: () => new Date(),
    post: environment.SMTP_URL ? postOver(environment.SMTP_URL, environment.MAIL_FROM) : null,
    vault: vaultOver(secret),
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
    waivesConfirmation: keepsMail && environment.isOwnMachine,
    isDemo: process.env.COUNTERWEIGHT_DEMO === 'yes',
    dataDir: environment.DATA_DIR,
    checkpointsFile: environment.CHECKPOINTS_FILE ?? null,
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
