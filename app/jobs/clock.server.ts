import { escalateAppeal } from '#domain/appeals'
import { lapseIssues } from '#domain/issues'
import { lapseUnanswered } from '#domain/reports'
import { tidySanction } from '#domain/sanctions'
import { sweepBuckets } from '#kernel/buckets.server'
import { systemContext } from '#kernel/context.server'
import type { Task } from './run.server.ts'

/** Work that falls due because time has passed: one thing, one transaction, one event a call. */
export const clock: Task = async ({ store }, now) => {
  const ctx = systemContext({ store, now })
  return (
    (await lapseUnanswered(ctx)) ||
    (await lapseIssues(ctx)) ||
    (await tidySanction(ctx)) ||
    (await escalateAppeal(ctx)) ||
    (await sweepBuckets(store, now))
  )
}
