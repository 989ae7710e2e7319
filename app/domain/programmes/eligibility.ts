import type { ReportState } from '#domain/reports/model'
import { isJoinable, type ProgrammeContents, type ProgrammeState, takesEntries } from './model.ts'

type Programme = { state: ProgrammeState; opensAt: Date | null; closesAt: Date | null; contents: ProgrammeContents }
type Report = { state: ReportState; systemId: string | null; releaseId: string | null; harms: readonly string[] }

/** Why a report cannot be joined to a programme, in a sentence; null where it can. Who may claim at all is an ability, not asked here. */
export function whyNotEligible(programme: Programme, report: Report, now: Date): string | null {
  const { contents, opensAt } = programme
  if (programme.state === 'open' && opensAt && now < opensAt) return 'This programme has not begun yet.'
  if (!takesEntries(programme, now)) return 'This programme takes no entries any more: it is closed.'
  if (!isJoinable(report.state)) return 'Only a report that was submitted and still stands can be joined to a programme.'
  const scope = contents.systems.find(({ systemId }) => systemId === report.systemId)
  if (!scope) return 'This programme is about other systems: the one in your report is out of scope.'
  if (scope.releaseIds.length > 0 && !scope.releaseIds.includes(report.releaseId ?? ''))
    return 'This programme is about certain releases only: the one in your report is out of scope.'
  if (report.harms.some((harm) => (contents.harmsOut as string[]).includes(harm))) return 'A harm that your report names is out of scope.'
  if (contents.harmsIn.length > 0 && !report.harms.some((harm) => (contents.harmsIn as string[]).includes(harm)))
    return 'None of the harms that your report names is in scope.'
  return null
}

/**
 * Seconds until a person may make one more entry; 0 where they may now. A token bucket counted from the entries themselves, withdrawn ones
 * included: nothing is stored that could be wrong. Source: the token bucket of paper §7.2.1.
 */
export function secondsToWait(joined: readonly Date[], { entriesAtOnce, entryEachHours }: ProgrammeContents, now: Date): number {
  const each = entryEachHours * 3_600_000
  const whole = entriesAtOnce * each
  // Counted in milliseconds, an entry costing `each` of them: whole numbers, so that who waited as told is never a rounding short.
  let [left, last] = [whole, 0]
  const fill = (at: number) => {
    left = Math.min(whole, left + Math.max(0, at - last))
    last = Math.max(last, at)
  }
  for (const at of joined.map((one) => one.getTime()).sort((a, b) => a - b)) {
    fill(at)
    left -= each
  }
  fill(now.getTime())
  return left >= each ? 0 : Math.ceil((each - left) / 1000)
}
