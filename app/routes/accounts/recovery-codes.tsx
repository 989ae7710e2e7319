import { data, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { codeInput, getFactor, renewRecoveryCodes } from '#domain/accounts'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { paths } from '#kernel/paths'
import { CodeForm } from '#ui/accounts/code-form'
import { RecoveryCodes } from '#ui/accounts/recovery-codes'

export const meta: MetaFunction = () => [{ title: 'Recovery codes · Counterweight' }]

export const loader = member(async ({ ctx }) => {
  if (!(await getFactor(ctx.store.read, ctx.actor.id ?? ''))) throw redirect(paths.secondFactor())
  return null
})

export const action = member(async ({ ctx, house, request }) => {
  const form = await readForm(request, codeInput)
  if (!form.ok) return data({ errors: form.errors, codes: null }, { status: 422 })

  const renewed = await renewRecoveryCodes(ctx, house.vault, form.value.code)
  return renewed.ok ? data({ errors: undefined, codes: renewed.codes }) : data({ errors: renewed.errors, codes: null }, { status: 422 })
})

export default function Codes() {
  const said = useActionData<typeof action>()
  if (said?.codes) return <RecoveryCodes codes={said.codes} />
  return <CodeForm title="New recovery codes" lede="The ones you have stop working." button="Make new codes" errors={said?.errors} />
}
