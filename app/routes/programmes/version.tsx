import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { visitor } from '#http/doors.server'
import { versionPage } from '#http/programme-page.server'
import { VersionPage } from '#ui/programmes/version-page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.programme ?? 'Programme'}, version ${data?.number ?? ''} · Counterweight` },
]

export const loader = visitor(versionPage)

export default function Version() {
  return <VersionPage {...useLoaderData<typeof loader>()} />
}
