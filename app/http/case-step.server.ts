import { data } from '@remix-run/node'
import type { z } from 'zod'
import { findCaseHead } from '#domain/moderation'
import type { Ctx } from '#kernel/context.server'
import { paths } from '#kernel/paths'
import { readForm } from './form.server.ts'
import { refusedForm } from './refused-form.server.ts'
import { redirectWithToast } from './toast.server.ts'
import type { Visit } from './visit.server.ts'

/** What the page of a step on a case shows of it. */
export const caseHead = ({ ctx, param }: Visit) => findCaseHead(ctx, param('caseId'))

type Step<S extends z.ZodType> = {
  input: S
  take: (ctx: Ctx, caseId: string, given: z.infer<S>) => Promise<unknown>
  said: string
  next?: (caseId: string) => string
}

/** One step on a case: its form is taken, or comes back with what was typed; then on to the cases, unless said otherwise. */
export const caseStep =
  <S extends z.ZodType>({ input, take, said, next = () => paths.cases() }: Step<S>) =>
  async ({ ctx, param, request }: Visit) => {
    const form = await readForm(request, input)
    if (!form.ok) return data({ ok: form.ok, errors: form.errors, typed: form.typed }, { status: 422 })

    const refused = await take(ctx, param('caseId'), form.value).then(() => null, refusedForm(form.typed))
    return refused ? refused.answer : redirectWithToast(next(param('caseId')), said)
  }
