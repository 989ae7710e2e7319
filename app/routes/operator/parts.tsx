import type { MetaFunction } from '@remix-run/node'
import { can } from '#access'
import { visitor } from '#http/doors.server'
import { notFound } from '#kernel/refused'
import { PartsPage } from '#ui/operator/parts-page'

export const meta: MetaFunction = () => [{ title: 'Parts · Counterweight' }]
export const handle = { hasOwnButton: true }

/** For admins, and for everybody on a developer's machine. */
export const loader = visitor(async ({ ctx }) => {
  if (process.env.NODE_ENV !== 'development' && !can(ctx.actor, 'parts.see')) throw notFound()
  return null
})

export default function Parts() {
  return <PartsPage />
}
