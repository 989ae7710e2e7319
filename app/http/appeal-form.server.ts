import { data } from '@remix-run/node'
import { appealInput, fileAppeal, getAppealForm } from '#domain/appeals'
import type { AppealSubject } from '#domain/appeals/model'
import { paths } from '#kernel/paths'
import { readForm } from './form.server.ts'
import { refusedForm } from './refused-form.server.ts'
import { redirectWithToast } from './toast.server.ts'
import type { Visit } from './visit.server.ts'

/** The form of an appeal is the same for everything that can be appealed. */
export const showAppealForm = async ({ ctx }: Visit, type: AppealSubject, id: string) => ({
  ...(await getAppealForm(ctx, { type, id })),
  now: ctx.now,
})

export async function sendAppeal({ ctx, request }: Visit, type: AppealSubject, id: string) {
  const form = await readForm(request, appealInput)
  if (!form.ok) return data(form, { status: 422 })

  const filed = await fileAppeal(ctx, { type, id }, form.value).catch(refusedForm(form.typed))
  if ('answer' in filed) return filed.answer
  return redirectWithToast(
    paths.appeal(filed.id),
    filed.isHeard ? 'Your appeal is filed. Its page says who reads it and by when you have an answer.' : 'Your appeal cannot be heard.',
  )
}
