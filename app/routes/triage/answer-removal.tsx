import { retireAnswer } from '#domain/answers'
import { member } from '#http/doors.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'

export const action = member(async ({ ctx, param }) => {
  const { name } = await retireAnswer(ctx, param('answerId'))
  return redirectWithToast(paths.answers(), `“${name}” is not offered any more.`)
})
