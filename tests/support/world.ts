import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Store } from '#db/open.server'
import { migratedImage, openSqlite } from '#db/sqlite.server'
import type { House, Settings } from '#http/visit.server'
import { type Ctx, personContext, systemContext, visitorContext } from '#kernel/context.server'
import { vaultOver } from '#kernel/vault.server'
import { type CastName, castMembers, seedCast } from './cast.ts'

export const noon = new Date('2026-03-02T12:00:00.000Z')

let image: Buffer | null = null

/** A fresh migrated database with the cast in it; every test has its own. A given store that is not empty is taken as it is. */
export async function world(given: { store?: Store; settings?: Partial<Settings>; isEmpty?: boolean; needsFactor?: boolean } = {}) {
  if (!image && !given.store) image = migratedImage()
  const store = given.store ?? openSqlite(Buffer.from(image!))
  // Most tests are about what a role does, not about its second factor.
  store.waivesSecondFactor = !given.needsFactor
  let now = noon
  if (given.isEmpty !== false) await seedCast(store, now)

  const as = (name: CastName): Promise<Ctx> => personContext({ store, now }, castMembers[name].id)
  return {
    store,
    house: houseOver(store, () => now, given.settings),
    as,
    asVisitor: () => visitorContext({ store, now }),
    asSystem: () => systemContext({ store, now }),
    /** Lets time pass for everything that asks the world's clock afterwards. */
    pass: (days: number) => {
      now = new Date(now.getTime() + days * 86_400_000)
      return now
    },
    now: () => now,
  }
}
export type World = Awaited<ReturnType<typeof world>>

function houseOver(store: Store, clock: () => Date, settings: Partial<Settings> = {}): House {
  return {
    store,
    clock,
    vault: vaultOver('the secret of the tests, which everybody knows'),
    networkOf: (address) => address,
    post: null,
    settings: {
      origin: 'http://localhost:3000',
      baseUrl: 'http://localhost:3000',
      isSecure: false,
      keepsMail: true,
      waivesConfirmation: false,
      isDemo: false,
      dataDir: mkdtempSync(join(tmpdir(), 'counterweight-')),
      checkpointsFile: null,
      mailFrom: 'Counterweight <counterweight@localhost>',
      ...settings,
    },
  }
}
