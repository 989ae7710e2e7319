import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { can } from '#access'
import { grantInput, grantRole, listGrants } from '#domain/accounts'
import { sendWithCode } from '#http/bounties.server'
import { member } from '#http/doors.server'
import { isFactorFresh } from '#kernel/fresh-factor.server'
import { paths } from '#kernel/paths'
import { RolesPage } from '#ui/accounts/roles-page'

export const meta: MetaFunction = () => [{ title: 'Roles · Counterweight' }]

export const loader = member(async ({ ctx }) => ({
  grants: (await listGrants(ctx)).map(({ personId, ...grant }) => ({ ...grant, mayEnd: can(ctx.actor, 'role.grant', { id: personId }) })),
  needsCode: !isFactorFresh(ctx),
}))

export const action = member(async (visit) =>
  sendWithCode(visit, grantInput, async (given, ctx) => {
    const { handle } = await grantRole(ctx, given)
    return { to: paths.roles(), say: `${handle} has the role, is told, and signs in again.` }
  }),
)

export default function Roles() {
  return <RolesPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
