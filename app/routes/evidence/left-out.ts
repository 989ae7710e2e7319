import { findReadableEvidence, latestAnalysis, leftOutCsv } from '#domain/evidence'
import { attachment } from '#http/attachment.server'
import { visitor } from '#http/doors.server'
import { notFound } from '#kernel/refused'

/** The rows that could not be read, with their lines and reasons. */
export const loader = visitor(async ({ ctx, param }) => {
  const { id, fileName } = await findReadableEvidence(ctx, param('evidenceId'))
  const analysis = await latestAnalysis(ctx.store.read, id)
  if (!analysis?.result) throw notFound()
  return new Response(leftOutCsv(analysis.result.unreadable.first), {
    headers: attachment(`left-out-${fileName}`, 'text/csv; charset=utf-8'),
  })
})
