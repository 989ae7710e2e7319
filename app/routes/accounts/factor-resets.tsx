import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { can } from '#access'
import { factorResetInput, listFactorResets, proposeFactorReset } from '#domain/accounts'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { refusedForm } from '#http/refused-form.server'
import { askForFreshCode } from '#http/step.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { FactorResets } from '#ui/accounts/factor-resets'

export const meta: MetaFunction = () => [{ title: 'Second factors · Counterweight' }]

export const loader = member(async ({ ctx, url }) => {
  const resets = await listFactorResets(ctx)
  if (resets.length > 0) askForFreshCode(ctx, url)
  return {
    mayPropose: can(ctx.actor, 'factor.propose_reset', { id: '' }),
    resets: resets.map(({ personId, proposedBy, ...reset }) => ({
      ...reset,
      isByOperator: proposedBy === null,
      mayApprove: can(ctx.actor, 'factor.approve_reset', { personId, proposedBy }),
    })),
  }
})

export const action = member(async ({ ctx, request }) => {
  const form = await readForm(request, factorResetInput)
  if (!form.ok) return data(form, { status: 422 })

  const proposed = await proposeFactorReset(ctx, form.value).catch(refusedForm(form.typed))
  if ('answer' in proposed) return proposed.answer
  return redirectWithToast(paths.adminFactors(), 'Proposed. A second person has to approve it.')
})

export default function Resets() {
  return <FactorResets {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
