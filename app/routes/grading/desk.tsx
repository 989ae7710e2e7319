import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getDesk } from '#domain/grading'
import { member } from '#http/doors.server'
import { DeskPage } from '#ui/grading/desk-page'

export const meta: MetaFunction = () => [{ title: 'Grading · Counterweight' }]

export const loader = member(async ({ ctx }) => getDesk(ctx))

export default function Desk() {
  return <DeskPage {...useLoaderData<typeof loader>()} />
}
