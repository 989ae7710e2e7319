import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { adjudicate, findDivided, getDivided, gradeInput } from '#domain/grading'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { refusedForm } from '#http/refused-form.server'
import { redirectWithToast } from '#http/toast.server'
import { showWork } from '#http/work-page.server'
import { paths } from '#kernel/paths'
import { AdjudicationPage } from '#ui/grading/adjudication-page'

export const meta: MetaFunction = () => [{ title: 'Adjudicate · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async ({ ctx, param, url }) => {
  const { work, ...divided } = await getDivided(ctx, param('entryId'), url.searchParams.get('show'))
  return { ...divided, work: await showWork(ctx, work) }
})

export const action = member(async ({ ctx, param, request }) => {
  const { inQuestion } = await findDivided(ctx.store.read, ctx, param('entryId'))
  const form = await readForm(request, gradeInput({ criteria: inQuestion }))
  if (!form.ok) return data(form, { status: 422 })

  const refused = await adjudicate(ctx, param('entryId'), form.value).catch(refusedForm(form.typed))
  if (refused) return refused.answer
  return redirectWithToast(paths.grading(), 'The score is settled. The authors are told.')
})

export default function Adjudication() {
  return <AdjudicationPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
