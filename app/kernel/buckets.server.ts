import { and, gt, inArray, lt } from 'drizzle-orm'
import type { Store } from '#db/open.server'
import { buckets } from '#db/schema/technical'
import { Refused } from './refused.ts'

/** A token bucket: at most `capacity` at once, one more every `secondsEach`. */
export type Limit = { capacity: number; secondsEach: number }

export const limits = {
  signIn: { capacity: 5, secondsEach: 180 },
  signInFromNetwork: { capacity: 50, secondsEach: 30 },
  factor: { capacity: 5, secondsEach: 60 },
  signUp: { capacity: 5, secondsEach: 600 },
  reset: { capacity: 3, secondsEach: 3600 },
  resetFromNetwork: { capacity: 10, secondsEach: 600 },
  submit: { capacity: 10, secondsEach: 300 },
  comment: { capacity: 30, secondsEach: 60 },
  /** Forms kept for people whose session ended, by network. */
  keep: { capacity: 20, secondsEach: 30 },
  upload: { capacity: 20, secondsEach: 60 },
  flag: { capacity: 10, secondsEach: 600 },
  notice: { capacity: 5, secondsEach: 600 },
  copy: { capacity: 3, secondsEach: 3600 },
  appeal: { capacity: 2, secondsEach: 86_400 },
  decide: { capacity: 120, secondsEach: 5 },
} as const satisfies Record<string, Limit>
export type LimitName = keyof typeof limits

export type Spend = { limit: LimitName; key: string }
export type Bucket = { tokens: number; updatedAt: Date }

/** What stands in a bucket now: min(capacity, tokens + elapsed × rate). A clock set back adds nothing. Source: the token bucket of paper §7.2.1. */
export function level(bucket: Bucket | undefined, { capacity, secondsEach }: Limit, now: Date): number {
  if (!bucket) return capacity
  const elapsed = Math.max(0, now.getTime() - bucket.updatedAt.getTime()) / 1000
  return Math.min(capacity, bucket.tokens + elapsed / secondsEach)
}

/** Takes one token from every bucket named, or from none. Refuses (429) with the seconds until one is back. */
export async function spend(store: Store, now: Date, spends: Spend[]): Promise<void> {
  const refusal = await store.transact(async (tx) => {
    const keys = spends.map(({ limit, key }) => `${limit}:${key}`)
    const rows = new Map((await tx.select().from(buckets).where(inArray(buckets.key, keys))).map((row) => [row.key, row]))
    const after = spends.map(({ limit }, place) => {
      const key = keys[place]!
      return { key, limit, tokens: level(rows.get(key), limits[limit], now) - 1, updatedAt: now }
    })
    const empty = after.find(({ tokens }) => tokens < 0)
    if (empty) {
      // Last filled in a future that a clock set back has taken away: it fills from now on, else it would stay empty until then.
      await tx
        .update(buckets)
        .set({ updatedAt: now })
        .where(and(inArray(buckets.key, keys), gt(buckets.updatedAt, now)))
      return tooMany(-empty.tokens * limits[empty.limit].secondsEach)
    }
    for (const { key, tokens, updatedAt } of after) {
      await tx.insert(buckets).values({ key, tokens, updatedAt }).onConflictDoUpdate({ target: buckets.key, set: { tokens, updatedAt } })
    }
    return null
  })
  if (refusal) throw refusal
}

/** Forgets buckets that have been full again for a day. Says whether there were any. */
export async function sweepBuckets(store: Store, now: Date): Promise<boolean> {
  const longest = Math.max(...Object.values(limits).map(({ capacity, secondsEach }) => capacity * secondsEach))
  const before = new Date(now.getTime() - (longest + 86_400) * 1000)
  const [full] = await store.read.select({ key: buckets.key }).from(buckets).where(lt(buckets.updatedAt, before)).limit(1)
  if (!full) return false
  await store.transact(async (tx) => void (await tx.delete(buckets).where(lt(buckets.updatedAt, before))))
  return true
}

function tooMany(seconds: number): Refused {
  const wait = Math.ceil(seconds)
  const words = wait > 90 ? `${Math.ceil(wait / 60)} minutes` : `${wait} seconds`
  return new Refused('too-many', `That was tried too often. Wait ${words}, then try again.`, wait)
}
