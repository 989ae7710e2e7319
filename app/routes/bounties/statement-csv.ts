import { writeStatement } from '#domain/bounties'
import { attachment } from '#http/attachment.server'
import { member } from '#http/doors.server'

/** One's own account as a table. */
export const loader = member(async ({ ctx }) => {
  return new Response(await writeStatement(ctx), { headers: attachment('statement-of-account.csv', 'text/csv; charset=utf-8') })
})
