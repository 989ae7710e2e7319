import { Readable } from 'node:stream'
import { createReadableStreamFromReadable } from '@remix-run/node'
import { filePath, findReadableEvidence, latestAnalysis, leftOutCsv } from '#domain/evidence'
import { attachment } from '#http/attachment.server'
import { visitor } from '#http/doors.server'
import { notFound } from '#kernel/refused'

/** Every row that the figures left out, with its line and reason. */
export const loader = visitor(async ({ ctx, house, param }) => {
  const { id, fileName, fileHash } = await findReadableEvidence(ctx, param('evidenceId'))
  const analysis = await latestAnalysis(ctx.store.read, id)
  if (!analysis?.result) throw notFound()
  const rows = Readable.from(leftOutCsv(filePath(house.settings.dataDir, fileHash), analysis.mapping))
  return new Response(createReadableStreamFromReadable(rows), { headers: attachment(`left-out-${fileName}`, 'text/csv; charset=utf-8') })
})
