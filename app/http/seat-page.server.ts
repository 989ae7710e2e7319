import { getSeat } from '#domain/grading'
import type { Visit } from './visit.server.ts'
import { showWork } from './work-page.server.ts'

/** The page of a grader's seat. */
export async function showSeat({ ctx, param, url }: Visit) {
  const { work, ...seat } = await getSeat(ctx, param('seatId'), url.searchParams.get('show'))
  return { ...seat, areKeysOn: url.searchParams.get('keys') !== 'off', work: await showWork(ctx, work) }
}
