import { data } from '@remix-run/node'
import { Refused } from '#kernel/refused'
import type { Typed } from './form.server.ts'

const freshCode = 'This needs a fresh code of your second factor. Write it here, and send the form again.'
const statusOf = { 'bad-input': 422, conflict: 409 } as const

/** For what only the command could see: its sentence comes back above the form, which keeps what was typed. Anything else is thrown on. */
export const refusedForm = (typed: Typed) => (error: unknown) => {
  if (error instanceof Refused && error.needs === 'factor')
    return { answer: data({ ok: false as const, errors: { code: freshCode } as Record<string, string>, typed }, { status: 403 }) }
  if (!(error instanceof Refused) || !(error.reason === 'bad-input' || error.reason === 'conflict')) throw error
  return {
    answer: data(
      { ok: false as const, errors: { form: error.message } as Record<string, string>, typed },
      { status: statusOf[error.reason] },
    ),
  }
}
