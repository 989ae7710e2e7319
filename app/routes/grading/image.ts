import { createReadStream } from 'node:fs'
import { createReadableStreamFromReadable } from '@remix-run/node'
import { filePath } from '#domain/evidence'
import { findWorkImage } from '#domain/grading'
import { attachment } from '#http/attachment.server'
import { member } from '#http/doors.server'

/** An image for who grades its entry, or with `veiled` a grey smear of it; who asks is looked at anew at every request. */
export const loader = member(async ({ ctx, house, param, url }) => {
  const { preview, fileHash, id } = await findWorkImage(ctx, param('entryId'), param('evidenceId'))
  const isVeiled = url.searchParams.has('veiled')
  const type = isVeiled ? 'webp' : preview.type
  const path = filePath(house.settings.dataDir, isVeiled ? preview.veiledHash : fileHash)
  return new Response(createReadableStreamFromReadable(createReadStream(path)), { headers: attachment(`${id}.${type}`, `image/${type}`) })
})
