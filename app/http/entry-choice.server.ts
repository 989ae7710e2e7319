import type { z } from 'zod'
import { choiceInput, entryInput, getChoice, keepChoice, listOffers } from '#domain/programmes'
import type { ReportDepth } from '#domain/reports/model'
import { checkForm, type Form } from './form.server.ts'
import type { Visit } from './visit.server.ts'

const names = new Set(Object.keys(choiceInput.shape))
type Fields = [string, string][]

/** The fields of a report’s form, and beside them those that say which programme it is to join. */
export function splitFields(sent: Iterable<[string, string]>): { report: Fields; entry: Fields } {
  const fields = [...sent]
  return { report: fields.filter(([name]) => !names.has(name)), entry: fields.filter(([name]) => names.has(name)) }
}

/** What the form shows of programmes: those that are open, and what its draft holds of an entry. */
export async function showChoice({ ctx }: Visit, draft: { id: string; depth: ReportDepth }) {
  const offers = await listOffers(ctx, draft.depth)
  return { offers, choice: offers.length > 0 ? await getChoice(ctx.store.read, draft.id) : null }
}

/** Keeps the choice with its draft. A form without a programme in it costs nothing. */
export async function keepChosen({ ctx }: Pick<Visit, 'ctx'>, reportId: string, entry: Fields): Promise<void> {
  const form = entry.length > 0 ? checkForm(entry, choiceInput) : null
  if (form?.ok) await keepChoice(ctx, reportId, form.value)
}

/** Both halves of a form as one: every fault is said at once, and everything typed comes back. The entry is null where none was chosen. */
export function withEntry<T>(form: Form<T>, entry: Fields): Form<{ report: T; entry: z.infer<typeof entryInput> | null }> {
  const chosen = checkForm(entry, choiceInput)
  const typed = { ...form.typed, ...chosen.typed }
  const isChosen = entry.some(([name, value]) => name === 'programme' && value !== '')
  const given = isChosen ? checkForm(entry, entryInput) : null
  const errors = { ...(form.ok ? {} : form.errors), ...(given && !given.ok ? given.errors : {}) }
  if (!form.ok || given?.ok === false) return { ok: false, errors, typed }
  return { ok: true, value: { report: form.value, entry: given?.ok ? given.value : null }, typed }
}
