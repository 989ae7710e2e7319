import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { filterQuery, listSavedViews, readQueueFilters, savedViewInput, saveView } from '#domain/triage'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { refusedForm } from '#http/refused-form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { SavedViewsPage } from '#ui/triage/saved-views-page'

export const meta: MetaFunction = () => [{ title: 'Your views of the queue · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async ({ ctx, url }) => ({
  views: await listSavedViews(ctx),
  query: filterQuery(readQueueFilters(url.searchParams)),
}))

export const action = member(async ({ ctx, request }) => {
  const form = await readForm(request, savedViewInput)
  if (!form.ok) return data(form, { status: 422 })

  const saved = await saveView(ctx, form.value).catch(refusedForm(form.typed))
  if ('answer' in saved) return saved.answer
  return redirectWithToast(paths.queue(saved.query), `Saved as “${saved.name}”.`)
})

export default function SavedViews() {
  return <SavedViewsPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
