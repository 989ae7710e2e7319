import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { visitor } from '#http/doors.server'
import { programmePage } from '#http/programme-page.server'
import { ProgrammePage } from '#ui/programmes/programme-page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.contents.title ?? 'Programme'} · Counterweight` }]

export const handle = { hasOwnButton: true }

export const loader = visitor(programmePage)

export default function Programme() {
  return <ProgrammePage {...useLoaderData<typeof loader>()} />
}
