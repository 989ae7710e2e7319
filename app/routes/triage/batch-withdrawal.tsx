import { withdrawBatch } from '#domain/triage'
import { member } from '#http/doors.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'

export const action = member(
  async ({ ctx, param }) => {
    await withdrawBatch(ctx, param('batchId'))
    return redirectWithToast(paths.batches(), 'Taken back. The reports wait in the queue as before.')
  },
  { limit: 'decide' },
)
