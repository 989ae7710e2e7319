import { data, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { can } from '#access'
import { checkMapping, findTrials, mappingInput, saveMapping } from '#domain/evidence'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { chosenFor } from '#http/mapping.server'
import { paths } from '#kernel/paths'
import { MappingForm } from '#ui/evidence/mapping-form'

export const meta: MetaFunction = () => [{ title: 'What is each column? · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async ({ ctx, param, url }) => {
  const { id, fileName, preview, report } = await findTrials(ctx.store.read, ctx.actor, param('evidenceId'))
  if (!can(ctx.actor, 'evidence.add', report)) throw redirect(paths.evidence(id))
  return { id, fileName, preview, reportId: report.id, chosen: await chosenFor(ctx, id, preview, url.searchParams) }
})

export const action = member(async ({ ctx, param, request }) => {
  const form = await readForm(request, mappingInput)
  if (!form.ok) return data({ errors: form.errors, chosen: null }, { status: 422 })

  const { id, preview } = await findTrials(ctx.store.read, ctx.actor, param('evidenceId'))
  const checked = checkMapping(preview, form.value)
  if (!checked.ok) {
    const errors = Object.fromEntries(checked.errors.toReversed().map(({ field, message }) => [field, message]))
    return data({ errors, chosen: form.value }, { status: 422 })
  }
  await saveMapping(ctx, id, checked.mapping)
  return redirect(paths.evidence(id))
})

export default function Mapping() {
  const { chosen, ...shown } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <MappingForm
      key={refused ? 'refused' : `${chosen.group} ${chosen.outcome}`}
      {...shown}
      chosen={refused?.chosen ?? chosen}
      errors={refused?.errors}
    />
  )
}
