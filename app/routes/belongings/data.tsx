import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getCopy } from '#domain/belongings'
import { member } from '#http/doors.server'
import { DataPage } from '#ui/belongings/data-page'

export const meta: MetaFunction = () => [{ title: 'Your data · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async ({ ctx }) => ({ copy: await getCopy(ctx) }))

export default function Data() {
  return <DataPage {...useLoaderData<typeof loader>()} />
}
