import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { showProgramme } from '#domain/programmes'
import { visitor } from '#http/doors.server'
import { ProgrammePage } from '#ui/programmes/programme-page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.contents.title ?? 'Programme'} · Counterweight` }]

export const loader = visitor(async ({ ctx, param }) => showProgramme(ctx, param('slug')))

export default function Programme() {
  return <ProgrammePage {...useLoaderData<typeof loader>()} />
}
