import { data } from '@remix-run/node'
import { Refused } from '#kernel/refused'
import type { Typed } from './form.server.ts'

const statusOf = { 'bad-input': 422, conflict: 409 } as const

/** For what only the command could see: its sentence comes back above the form, which keeps what was typed. Anything else is thrown on. */
export const refusedForm = (typed: Typed) => (error: unknown) => {
  if (!(error instanceof Refused) || !(error.reason === 'bad-input' || error.reason === 'conflict')) throw error
  return { answer: data({ ok: false as const, errors: { form: error.message }, typed }, { status: statusOf[error.reason] }) }
}
