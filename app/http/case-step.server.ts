import { data } from '@remix-run/node'
import type { z } from 'zod'
import { findCaseHead } from '#domain/moderation'
import type { Ctx } from '#kernel/context.server'
import { backToCases, listOf } from './case-list.server.ts'
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
  next?: (caseId: string, list: string | null) => string
}

/** One step on a case: its form is taken, or comes back with what was typed; then on to the list of cases it was taken from, unless said otherwise. */
export const caseStep =
  <S extends z.ZodType>({ input, take, said, next }: Step<S>) =>
  async ({ ctx, param, request, url }: Visit) => {
    const form = await readForm(request, input)
    if (!form.ok) return data({ ok: form.ok, errors: form.errors, typed: form.typed }, { status: 422 })

    const id = param('caseId')
    const refused = await take(ctx, id, form.value).then(() => null, refusedForm(form.typed))
    return refused ? refused.answer : redirectWithToast(next ? next(id, listOf(url)) : backToCases(url, id), said)
  }
