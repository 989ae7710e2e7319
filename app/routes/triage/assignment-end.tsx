import { releaseReport } from '#domain/triage'
import { member } from '#http/doors.server'
import { backToQueue } from '#http/queue-list.server'
import { redirectWithToast } from '#http/toast.server'

export const action = member(
  async ({ ctx, param, url }) => {
    await releaseReport(ctx, param('reportId'))
    return redirectWithToast(backToQueue(url, param('reportId')), 'The report waits in the queue again.')
  },
  { limit: 'decide' },
)
