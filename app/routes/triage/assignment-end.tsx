import { releaseReport } from '#domain/triage'
import { member } from '#http/doors.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'

export const action = member(
  async ({ ctx, param }) => {
    await releaseReport(ctx, param('reportId'))
    return redirectWithToast(paths.queue({ selected: param('reportId') }), 'The report waits in the queue again.')
  },
  { limit: 'decide' },
)
