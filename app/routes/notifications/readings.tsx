import { data, redirect } from '@remix-run/node'
import { z } from 'zod'
import { markRead } from '#domain/notifications'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'

const readings = z.strictObject({ up_to: z.coerce.number().int().min(1) })

export const loader = member(async () => redirect(paths.inbox()))

export const action = member(async ({ ctx, request }) => {
  const form = await readForm(request, readings)
  if (!form.ok) return data(form, { status: 422 })

  await markRead(ctx, form.value.up_to)
  return redirectWithToast(paths.inbox(), 'All of these are marked as read.')
})
