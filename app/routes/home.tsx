import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { visitor } from '#http/doors.server'
import { showHome } from '#http/home-page.server'
import { HomePage } from '#ui/home/home-page'

export const meta: MetaFunction = () => [
  { title: 'Counterweight: put bias on the record' },
  { name: 'description', content: 'Report bias in a released AI system, with evidence that anyone can check.' },
]
export const loader = visitor(async ({ ctx }) => showHome(ctx))

export default function Home() {
  return <HomePage {...useLoaderData<typeof loader>()} />
}
