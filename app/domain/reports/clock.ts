import { firstAnswerDays, isWithModerators, type ReportState } from './model.ts'

type Timed = { state: ReportState; submittedAt: Date | null; movedAt: Date; restedFor: number }

/** The moderators’ clock: it runs while a report is with them, stands still while its reporter is asked, and is gone once it is decided. */
export function answerClock({ state, submittedAt, movedAt, restedFor }: Timed, now: Date) {
  const none = { due: null, isLate: false, pausedAt: null, left: null }
  if (!submittedAt) return none
  const due = new Date(submittedAt.getTime() + restedFor + firstAnswerDays * 86_400_000)
  if (isWithModerators(state)) return { due, isLate: due <= now, pausedAt: null, left: due.getTime() - now.getTime() }
  const isPaused = state === 'needs_info' || state === 'no_response'
  return isPaused ? { ...none, pausedAt: movedAt, left: due.getTime() - movedAt.getTime() } : none
}
export type AnswerClock = ReturnType<typeof answerClock>
