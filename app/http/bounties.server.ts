import { data } from '@remix-run/node'
import type { z } from 'zod'
import { can } from '#access'
import { findAward, getBooks, listHoldClauses, listPayouts, listSupplements, showHold, showHoldProposal } from '#domain/bounties'
import type { Ctx } from '#kernel/context.server'
import { isFactorFresh } from '#kernel/fresh-factor.server'
import { paths } from '#kernel/paths'
import { checkForm, readFields, readForm, toTyped } from './form.server.ts'
import { takeFreshCode } from './fresh-code.server.ts'
import { refusedForm } from './refused-form.server.ts'
import { redirectWithToast } from './toast.server.ts'
import type { Visit } from './visit.server.ts'

/** What the page of an award shows, and which of its forms the reader may send. */
export async function showAward({ ctx, param }: Visit) {
  const { actor, store } = ctx
  const { programme, report, payeeIds, organisationId, ...award } = await findAward(store.read, actor, param('awardId'))
  const hold = await showHold(ctx, award.id)
  const proposal = await showHoldProposal(ctx, { id: award.id, payeeIds, organisationId })
  const isStopped = hold !== null || proposal !== null
  const mayHold = award.state === 'approved' && can(actor, 'award.hold', { payeeIds, organisationId })
  const judged = { ...award, payeeIds, organisationId }
  const isOpen = award.state === 'approved'
  const awaitsSecond = isOpen && award.needsSecond && award.signedAt === null
  return {
    award,
    programme,
    report: { id: report.id, title: report.title },
    payouts: await listPayouts(store.read, award.id),
    supplements: await listSupplements(store.read, award.id),
    awaitsSecond,
    hold,
    proposal,
    clauses: mayHold && !isStopped ? await listHoldClauses(store.read, award.entryId) : [],
    needsCode: !isFactorFresh(ctx),
    now: ctx.now,
    may: {
      approve: award.state === 'proposed' && can(actor, 'award.approve', judged),
      sign: awaitsSecond && can(actor, 'award.sign', judged),
      void: ['proposed', 'approved'].includes(award.state) && can(actor, 'award.void', judged),
      reverse: ['paid', 'donated'].includes(award.state) && can(actor, 'award.reverse', judged),
      hold: mayHold && !isStopped,
      release: mayHold && hold !== null,
      pay: isOpen && !awaitsSecond && !isStopped && can(actor, 'award.pay', judged),
    },
  }
}

/** What the page of a programme’s money shows. */
export const showBooks = async ({ ctx, param, url }: Visit) => {
  const before = Number(url.searchParams.get('before'))
  return {
    ...(await getBooks(ctx, param('slug'), Number.isSafeInteger(before) && before > 0 ? before : null)),
    needsCode: !isFactorFresh(ctx),
  }
}

/** Reads a form, gives its command, and leads on; what was refused comes back with all that was typed. */
export async function send<S extends z.ZodType>(
  request: Request,
  schema: S,
  give: (value: z.infer<S>) => Promise<{ to: string; say: string }>,
) {
  const form = await readForm(request, schema)
  if (!form.ok) return data(form, { status: 422 })
  const given = await give(form.value).catch(refusedForm(form.typed))
  return 'answer' in given ? given.answer : redirectWithToast(given.to, given.say)
}

/** The same for what needs a fresh code: the code has a field in the form, so that nothing typed is lost for want of it. */
export async function sendWithCode<S extends z.ZodType>(
  visit: Visit,
  schema: S,
  give: (value: z.infer<S>, ctx: Visit['ctx']) => Promise<{ to: string; say: string }>,
) {
  const { code = '', ...fields } = toTyped(await readFields(visit.request))
  const form = checkForm(
    Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one])),
    schema,
  )
  if (!form.ok) return data(form, { status: 422 })
  const { typed } = form
  const fresh = await takeFreshCode(visit, [code].flat()[0] ?? '')
  if (!fresh.ok) return data({ ok: false as const, errors: fresh.errors as Record<string, string>, typed }, { status: 422 })
  const given = await give(form.value, fresh.ctx).catch(refusedForm(typed))
  return 'answer' in given ? given.answer : redirectWithToast(given.to, given.say, fresh.headers)
}

type Give<S extends z.ZodType> = (ctx: Ctx, awardId: string, value: z.infer<S>) => Promise<unknown>
const onAward =
  <S extends z.ZodType>({ ctx: asked, param }: Visit, give: Give<S>, say: string) =>
  async (value: z.infer<S>, ctx: Ctx = asked) => {
    const id = param('awardId')
    await give(ctx, id, value)
    return { to: paths.award(id), say }
  }

/** A step of an award: its command is given, and the page of the award says what came of it. */
export const awardStep =
  <S extends z.ZodType>(schema: S, give: Give<S>, say: string) =>
  (visit: Visit) =>
    send(visit.request, schema, onAward(visit, give, say))

/** The same for a step that needs a fresh code. */
export const codedAwardStep =
  <S extends z.ZodType>(schema: S, give: Give<S>, say: string) =>
  (visit: Visit) =>
    sendWithCode(visit, schema, onAward(visit, give, say))
