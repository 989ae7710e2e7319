import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { clauseInput, getPreparation, saveClause } from '#domain/policies'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { refusedForm } from '#http/refused-form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { notFound } from '#kernel/refused'
import { ClausePage } from '#ui/policies/clause-page'

export const meta: MetaFunction = () => [{ title: 'A clause · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async ({ ctx, param, url }) => {
  const { id, policy, version, revision, clauses } = await getPreparation(ctx, param('versionId'))
  const code = url.searchParams.get('code')
  const clause = code === null ? null : clauses.find((one) => one.code === code)
  if (clause === undefined) throw notFound()
  return { id, policy, version, revision, clause }
})

export const action = member(async ({ ctx, param, request }) => {
  const form = await readForm(request, clauseInput)
  if (!form.ok) return data(form, { status: 422 })

  const refused = await saveClause(ctx, param('versionId'), form.value).catch(refusedForm(form.typed))
  if (refused) return refused.answer
  return redirectWithToast(paths.adminPolicy(param('versionId')), `${form.value.code} is saved.`)
})

export default function ClauseRoute() {
  return <ClausePage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
