import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { changePassword, getFactor, listSessions, passwordChangeInput, readSession } from '#domain/accounts'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { secretOf } from '#http/session.server'
import { redirectWithToast } from '#http/toast.server'
import type { Visit } from '#http/visit.server'
import { paths } from '#kernel/paths'
import { Security } from '#ui/accounts/security'

export const meta: MetaFunction = () => [{ title: 'Security · Counterweight' }]

export const loader = member(async (visit) => {
  const { ctx } = visit
  const here = await sessionOf(visit)
  const sessions = await listSessions(ctx.store, ctx.actor.id ?? '', ctx.now)
  const factor = await getFactor(ctx.store.read, ctx.actor.id ?? '')
  const isWaived = ctx.store.waivesSecondFactor ?? false
  return {
    isConfirmed: ctx.actor.isConfirmed,
    factor,
    isWaived,
    sessions: sessions.map((session) => ({ ...session, isHere: session.id === here })),
  }
})

export const action = member(async (visit) => {
  const form = await readForm(visit.request, passwordChangeInput)
  if (!form.ok) return data(form, { status: 422 })

  const changed = await changePassword(visit.ctx, form.value, await sessionOf(visit))
  if (!changed.ok) return data(changed, { status: 422 })
  return redirectWithToast(paths.security(), 'Your password is changed, and your other browsers are signed out.')
})

async function sessionOf({ ctx, house, request }: Visit): Promise<string | null> {
  const secret = secretOf(request, house)
  return secret ? ((await readSession(ctx.store, secret, ctx.now))?.id ?? null) : null
}

export default function SecurityPage() {
  return <Security {...useLoaderData<typeof loader>()} errors={useActionData<typeof action>()?.errors} />
}
