import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listProgrammes } from '#domain/programmes'
import { visitor } from '#http/doors.server'
import { ProgrammesPage } from '#ui/programmes/programmes-page'

export const meta: MetaFunction = () => [{ title: 'Programmes · Counterweight' }]

export const loader = visitor(async ({ ctx }) => listProgrammes(ctx))

export default function Programmes() {
  return <ProgrammesPage {...useLoaderData<typeof loader>()} />
}
