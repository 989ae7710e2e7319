import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { showBulk } from '#http/decision-page.server'
import { member } from '#http/doors.server'
import { insertKeptText } from '#http/kept-text.server'
import { BulkPage } from '#ui/moderation/bulk-page'

export const meta: MetaFunction = () => [{ title: 'Decide alike, with a kept text · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(({ ctx, url }) => showBulk(ctx, url.searchParams.getAll('case')))

/** The cases stand in the form, not in the address. */
export const action = member(async (visit) => {
  let preview = await showBulk(visit.ctx, [])
  const shown = await insertKeptText(visit, 'reasons', async (typed) => {
    preview = await showBulk(visit.ctx, [typed.case ?? []].flat())
    return preview.answers
  })
  return { ...shown, preview }
})

export default function BulkInsertion() {
  const refused = useActionData<typeof action>()
  const shown = useLoaderData<typeof loader>()
  return <BulkPage {...shown} {...refused?.preview} refused={refused} />
}
