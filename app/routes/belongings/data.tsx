import type { MetaFunction } from '@remix-run/node'
import { member } from '#http/doors.server'
import { DataPage } from '#ui/belongings/data-page'

export const meta: MetaFunction = () => [{ title: 'Your data · Counterweight' }]

export const loader = member(async () => null)

export default function Data() {
  return <DataPage />
}
