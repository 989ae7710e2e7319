import { createReadStream } from 'node:fs'
import { createReadableStreamFromReadable } from '@remix-run/node'
import { filePath, findReadableEvidence } from '#domain/evidence'
import { attachment } from '#http/attachment.server'
import { visitor } from '#http/doors.server'

/** The file as it was sent, for whoever may see the report or its published issue; asked anew at every request. */
export const loader = visitor(async ({ ctx, house, param }) => {
  const { fileName, fileHash, fileSize } = await findReadableEvidence(ctx, param('evidenceId'))
  const body = createReadableStreamFromReadable(createReadStream(filePath(house.settings.dataDir, fileHash)))
  return new Response(body, { headers: attachment(fileName, 'text/csv; charset=utf-8', fileSize) })
})
