import { claimInput, claimReport } from '#domain/triage'
import { leaseMinutes } from '#domain/triage/model'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { backToQueue } from '#http/queue-list.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'

export const action = member(
  async ({ ctx, param, request, url }) => {
    const form = await readForm(request, claimInput)
    const id = param('reportId')
    await claimReport(ctx, id)
    const { next, issue } = form.ok ? form.value : {}
    return redirectWithToast(
      next ? paths.verdict(id, next, issue, url.searchParams.get('list')) : backToQueue(url, id),
      `The report is yours for ${leaseMinutes} minutes.`,
    )
  },
  { limit: 'decide' },
)
