import type { MetaFunction } from '@remix-run/node'
import { authorize } from '#access'
import { member } from '#http/doors.server'
import { AdminPage } from '#ui/operator/admin-page'

export const meta: MetaFunction = () => [{ title: 'Administration · Counterweight' }]

export const loader = member(async ({ ctx }) => {
  authorize(ctx.actor, 'admin.enter')
  return null
})

export default function Admin() {
  return <AdminPage />
}
