import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { open } from '#db/open.server'
import { buildDemoTown } from '#db/seed/demo-town'
import { readEnvironment } from '#kernel/environment.server'
import { furnish, settleIn } from './boot.server.ts'

/** `npm run demo`: the demo town on a throw-away database, with buttons to sign in as its people. */
const dataDir = mkdtempSync(join(tmpdir(), 'counterweight-demo-'))
process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }))
Object.assign(process.env, { DATA_DIR: dataDir, DATABASE_URL: '', SMTP_URL: '', COUNTERWEIGHT_DEMO: 'yes' })

const environment = readEnvironment(process.env)
const house = await furnish(environment, await open(environment.DATABASE_URL))
await settleIn(house)
await buildDemoTown(house)
await house.store.close()
process.stdout.write('The demo town is built. It is gone when you stop it.\n')

await import('./start.js')
