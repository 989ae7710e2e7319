import { sweepSignUps } from '#domain/accounts'
import { escalateAppeal } from '#domain/appeals'
import { lapseIssues, stepSilence } from '#domain/issues'
import { closeCase, endMachineLimit, expireNotice, freeCase, lapseQuestion, tellOverdue, wakeCase } from '#domain/moderation'
import { enactDue } from '#domain/policies'
import { endChallenge } from '#domain/programmes'
import { lapseUnanswered } from '#domain/reports'
import { tidySanction } from '#domain/sanctions'
import { freezeDue } from '#domain/transparency'
import { lapseBatch } from '#domain/triage'
import { sweepBuckets } from '#kernel/buckets.server'
import { systemContext } from '#kernel/context.server'
import { sweepKeptForms } from '#kernel/kept-forms.server'
import type { Task } from './run.server.ts'

/** Work that falls due because time has passed: one thing, one transaction, one event a call. */
export const clock: Task = async ({ store }, now) => {
  const ctx = systemContext({ store, now })
  return (
    (await enactDue(ctx)) ||
    (await lapseUnanswered(ctx)) ||
    (await lapseIssues(ctx)) ||
    (await stepSilence(ctx)) ||
    (await tidySanction(ctx)) ||
    (await lapseBatch(ctx)) ||
    (await wakeCase(ctx)) ||
    (await freeCase(ctx)) ||
    (await lapseQuestion(ctx)) ||
    (await tellOverdue(ctx)) ||
    (await expireNotice(ctx)) ||
    (await endMachineLimit(ctx)) ||
    (await closeCase(ctx)) ||
    (await escalateAppeal(ctx)) ||
    (await endChallenge(ctx)) ||
    (await freezeDue(ctx)) ||
    (await sweepSignUps(store, now)) ||
    (await sweepBuckets(store, now)) ||
    (await sweepKeptForms(store, now))
  )
}
