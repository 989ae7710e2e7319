import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { visitor } from '#http/doors.server'
import { publicKeyOf, signingKey } from '#kernel/checkpoints.server'
import { pageSize } from '#kernel/paging'
import { listCheckpoints } from '#kernel/publication.server'
import { Checkpoints } from '#ui/log/checkpoints'

export const meta: MetaFunction = () => [{ title: 'Signed log · Counterweight' }]

export const loader = visitor(async ({ ctx, house, url }) => {
  const from = Number(url.searchParams.get('from'))
  const rows = await listCheckpoints(ctx.store.read, Number.isSafeInteger(from) && from > 0 ? from : null, pageSize + 1)
  return {
    publicKey: publicKeyOf(await signingKey(house.settings.dataDir)),
    checkpoints: rows.slice(0, pageSize).map(({ number, count, head, at }) => ({ number, count, head, at })),
    next: rows[pageSize]?.number ?? null,
  }
})

export default function SignedLog() {
  return <Checkpoints {...useLoaderData<typeof loader>()} />
}
