import { data, redirect } from '@remix-run/node'
import { approvalInput, approveVersion } from '#domain/policies'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'

/** One of the two approvals. */
export const action = member(
  async ({ ctx, param, request }) => {
    const form = await readForm(request, approvalInput)
    if (!form.ok) return data(form, { status: 422 })

    const { isComplete } = await approveVersion(ctx, param('versionId'), form.value)
    const sentence = isComplete
      ? 'Approved by two people. Its text is final; give it a date.'
      : 'Approved. One more person has to approve it.'
    return redirectWithToast(paths.adminPolicy(param('versionId')), sentence)
  },
  { limit: 'decide' },
)

export const loader = member(async ({ param }) => redirect(paths.adminPolicy(param('versionId'))))
