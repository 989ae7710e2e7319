import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { listGrants, revocationInput, revokeRole } from '#domain/accounts'
import { sendWithCode } from '#http/bounties.server'
import { member } from '#http/doors.server'
import { isFactorFresh } from '#kernel/fresh-factor.server'
import { paths } from '#kernel/paths'
import { notFound } from '#kernel/refused'
import { RoleRemoval } from '#ui/accounts/role-removal'

export const meta: MetaFunction = () => [{ title: 'Take a role back · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async ({ ctx, param }) => {
  const grants = (await listGrants(ctx)).filter((grant) => grant.handle === param('handle') && grant.role === param('role'))
  if (!grants[0]) throw notFound()
  return { handle: grants[0].handle, role: grants[0].role, needsCode: !isFactorFresh(ctx) }
})

export const action = member(async (visit) => {
  const [handle, role] = [visit.param('handle'), visit.param('role')]
  return sendWithCode(visit, revocationInput, async ({ reason }, ctx) => {
    await revokeRole(ctx, { handle, role, reason })
    return { to: paths.roles(), say: `${handle} does not have the role any more, and is told.` }
  })
})

export default function Removal() {
  return <RoleRemoval {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
