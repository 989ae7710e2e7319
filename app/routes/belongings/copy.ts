import { createReadStream, existsSync } from 'node:fs'
import { createReadableStreamFromReadable } from '@remix-run/node'
import { copyPath, findCopy } from '#domain/belongings'
import { attachment } from '#http/attachment.server'
import { member } from '#http/doors.server'
import { rangeOf } from '#http/range.server'
import { Refused } from '#kernel/refused'

/** The archive, whole or from where a broken download ended. */
export const loader = member(async ({ ctx, house, request, param }) => {
  const { id, bytes, askedAt } = await findCopy(ctx, param('copyId'))
  const path = copyPath(house.settings.dataDir, id)
  // A backup leaves copies out, so after a restore the rows name archives that are not there.
  if (!existsSync(path)) throw new Refused('gone', 'This copy is not here any more. Ask for another one on the page of your data.')
  const range = rangeOf(request.headers.get('Range'), bytes)
  const { from, to } = range ?? { from: 0, to: bytes - 1 }
  const name = `counterweight-${ctx.actor.handle}-${askedAt.toISOString().slice(0, 10)}.tar`
  const body = createReadableStreamFromReadable(createReadStream(path, { start: from, end: to }))
  const headers = { ...attachment(name, 'application/x-tar', to - from + 1), 'Accept-Ranges': 'bytes' }
  if (!range) return new Response(body, { headers })
  return new Response(body, { status: 206, headers: { ...headers, 'Content-Range': `bytes ${from}-${to}/${bytes}` } })
})
