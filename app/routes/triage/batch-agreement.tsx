import { agreeToBatch } from '#domain/triage'
import { member } from '#http/doors.server'
import { sentenceOf } from '#http/queue-list.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'

export const action = member(
  async ({ ctx, param }) => {
    const { done, leftOut } = await agreeToBatch(ctx, param('batchId'))
    return redirectWithToast(paths.batches(), sentenceOf(`Agreed: it took effect on ${done}.`, leftOut))
  },
  { limit: 'decide' },
)
