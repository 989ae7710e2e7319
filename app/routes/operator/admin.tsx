import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { can } from '#access'
import { member } from '#http/doors.server'
import { notFound } from '#kernel/refused'
import { AdminIndex } from '#ui/operator/admin-index'

export const meta: MetaFunction = () => [{ title: 'Staff pages · Counterweight' }]

export const loader = member(async ({ ctx: { actor } }) => {
  const may = {
    screen: can(actor, 'queue.read'),
    giveRoles: can(actor, 'role.grant', { id: '' }),
    makeOrganisations: can(actor, 'organisation.make'),
    prepare: can(actor, 'policy.prepare'),
    readMail: can(actor, 'mail.read'),
    verifyLog: can(actor, 'log.verify'),
    readResets: can(actor, 'factor.read_resets'),
    keepBooks: can(actor, 'deposit.record'),
    askGraders: can(actor, 'grade.assign'),
    decideSuggestions: can(actor, 'suggestion.list'),
    seeParts: can(actor, 'parts.see'),
  }
  if (!Object.values(may).some(Boolean)) throw notFound()
  return { may }
})

export default function Admin() {
  return <AdminIndex {...useLoaderData<typeof loader>()} />
}
