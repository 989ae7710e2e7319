import { createReadStream } from 'node:fs'
import { createReadableStreamFromReadable } from '@remix-run/node'
import { filePath, findImage } from '#domain/evidence'
import { attachment } from '#http/attachment.server'
import { member } from '#http/doors.server'

/** The image as it was drawn anew, or with `veiled` a grey smear of it; who asks is looked at anew at every request. */
export const loader = member(async ({ ctx, house, param, url }) => {
  const { preview, fileHash, id } = await findImage(ctx.store.read, ctx.actor, param('evidenceId'))
  const isVeiled = url.searchParams.has('veiled')
  const type = isVeiled ? 'webp' : preview.type
  const path = filePath(house.settings.dataDir, isVeiled ? preview.veiledHash : fileHash)
  return new Response(createReadableStreamFromReadable(createReadStream(path)), { headers: attachment(`${id}.${type}`, `image/${type}`) })
})
