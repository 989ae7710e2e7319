import { type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getSystemHistory } from '#domain/systems'
import { visitor } from '#http/doors.server'
import { paths } from '#kernel/paths'
import { HistoryPage } from '#ui/systems/history-page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `History of ${data?.system.name ?? 'a system'} · Counterweight` }]

export const loader = visitor(async ({ ctx, param }) => {
  const history = await getSystemHistory(ctx, param('slug'))
  if (history.system.slug !== param('slug')) throw redirect(paths.systemHistory(history.system.slug), 301)
  return history
})

export default function History() {
  return <HistoryPage {...useLoaderData<typeof loader>()} />
}
