import { data, redirect } from '@remix-run/node'
import { draftInput, startPolicyDraft } from '#domain/policies'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { paths } from '#kernel/paths'

/** Begins a draft of the next version. */
export const action = member(
  async ({ ctx, request }) => {
    const form = await readForm(request, draftInput)
    if (!form.ok) return data(form, { status: 422 })

    const { id } = await startPolicyDraft(ctx, form.value.policy)
    return redirect(paths.policyWording(id))
  },
  { limit: 'decide' },
)

export const loader = member(async () => redirect(paths.adminPolicies()))
