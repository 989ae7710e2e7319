import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { listOptions } from '#domain/systems'
import { getMerger, mergerInput, mergeSystem } from '#domain/triage'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { refusedForm } from '#http/refused-form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { MergerPage } from '#ui/triage/merger-page'

export const meta: MetaFunction = () => [{ title: 'Merge a system · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async ({ ctx, param }) => {
  const options = await listOptions(ctx.store.read)
  return {
    system: await getMerger(ctx, param('slug')),
    options: options.map(({ slug, name, developer }) => ({ slug, name, developer })),
  }
})

export const action = member(
  async ({ ctx, param, request }) => {
    const form = await readForm(request, mergerInput)
    if (!form.ok) return data(form, { status: 422 })

    const merged = await mergeSystem(ctx, param('slug'), form.value.target).catch(refusedForm(form.typed))
    if ('answer' in merged) return merged.answer
    return redirectWithToast(paths.system(merged.slug), `Merged into ${merged.name}. The reports stand there now.`)
  },
  { limit: 'decide' },
)

export default function Merger() {
  return <MergerPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
