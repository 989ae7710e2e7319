import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { factorAddress, factorInput, getFactor, newFactorSecret, setFactor } from '#domain/accounts'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { qrCode } from '#http/qr.server'
import { refusedForm } from '#http/refused-form.server'
import { renewSession } from '#http/session.server'
import { FactorPage } from '#ui/accounts/factor-page'
import { FactorSetup } from '#ui/accounts/factor-setup'
import { RecoveryCodes } from '#ui/accounts/recovery-codes'

export const meta: MetaFunction = () => [{ title: 'Second factor · Counterweight' }]

export const loader = member(async ({ ctx }) => {
  const factor = await getFactor(ctx.store.read, ctx.actor.id ?? '')
  return { factor, awaits: ctx.actor.awaitsFactor ?? false, ...(factor ? null : keyFor(ctx.actor.handle, newFactorSecret())) }
})

/** The codes are in this one answer and nowhere else, so it is not followed by another page. */
export const action = member(async ({ ctx, house, request }) => {
  const form = await readForm(request, factorInput)
  const again = () =>
    keyFor(ctx.actor.handle, /^[A-Z2-7]{32}$/.test(String(form.typed.secret)) ? String(form.typed.secret) : newFactorSecret())
  if (!form.ok) return data({ errors: form.errors, codes: null, ...again() }, { status: 422 })

  const set = await setFactor(ctx, house.vault, form.value).catch(refusedForm(form.typed))
  if ('answer' in set) return data({ errors: set.answer.data.errors, codes: null, ...again() }, set.answer.init ?? undefined)
  if (!set.ok) return data({ errors: set.errors, codes: null, ...again() }, { status: 422 })
  const headers = { 'Set-Cookie': await renewSession(request, house, ctx) }
  return data({ errors: undefined, codes: set.codes, key: null, qr: null }, { headers })
})

function keyFor(handle: string, secret: string) {
  return { key: secret, qr: qrCode(factorAddress(secret, handle)) }
}

export default function SecondFactor() {
  const { factor, awaits, key, qr } = useLoaderData<typeof loader>()
  const said = useActionData<typeof action>()
  if (said?.codes) return <RecoveryCodes codes={said.codes} />
  if (factor) return <FactorPage factor={factor} />
  return <FactorSetup secret={said?.key ?? key ?? ''} qr={said?.qr ?? qr ?? null} awaits={awaits} errors={said?.errors} />
}
