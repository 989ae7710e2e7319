import { Readable } from 'node:stream'
import { createReadableStreamFromReadable } from '@remix-run/node'
import { visitor } from '#http/doors.server'
import { toLine } from '#kernel/checkpoints.server'
import { checkpointsAfter } from '#kernel/publication.server'

/** Every signed checkpoint, one JSON object a line, oldest first: what a copy elsewhere is made of. */
export const loader = visitor(async ({ ctx }) => {
  const lines = Readable.from(linesOf(checkpointsAfter(ctx.store.read, 0)))
  return new Response(createReadableStreamFromReadable(lines), {
    headers: { 'Content-Type': 'application/jsonl; charset=utf-8', 'Cache-Control': 'no-store' },
  })
})

async function* linesOf(checkpoints: ReturnType<typeof checkpointsAfter>) {
  for await (const checkpoint of checkpoints) yield toLine(checkpoint)
}
