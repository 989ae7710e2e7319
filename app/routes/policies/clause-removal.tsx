import { data, redirect } from '@remix-run/node'
import { clauseRemovalInput, removeClause } from '#domain/policies'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'

/** Takes a clause out of a draft. */
export const action = member(async ({ ctx, param, request }) => {
  const form = await readForm(request, clauseRemovalInput)
  if (!form.ok) return data(form, { status: 422 })

  await removeClause(ctx, param('versionId'), form.value)
  return redirectWithToast(paths.adminPolicy(param('versionId')), `${form.value.code} is taken out of this draft.`)
})

export const loader = member(async ({ param }) => redirect(paths.adminPolicy(param('versionId'))))
