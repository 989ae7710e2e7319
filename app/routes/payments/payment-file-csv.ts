import { writePaymentFile } from '#domain/payments'
import { attachment } from '#http/attachment.server'
import { member } from '#http/doors.server'

/** The file for whoever pays: amounts and opaque references, no name and no bank account. */
export const loader = member(async ({ ctx, param }) => {
  const { name, text } = await writePaymentFile(ctx, param('fileId'))
  return new Response(text, { headers: attachment(name, 'text/csv; charset=utf-8') })
})
