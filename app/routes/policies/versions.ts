import { getPolicy } from '#domain/policies'
import { visitor } from '#http/doors.server'
import { paths } from '#kernel/paths'

/** All versions of a policy for programs, newest first, each with the address of its text. */
export const loader = visitor(async ({ ctx, house, param }) => {
  const { policy, versions } = await getPolicy(ctx.store.read, param('policy'), ctx.now)
  const items = versions.map(({ version, standing, effectiveAt, changeSummary }) => ({
    version,
    standing,
    effective_at: effectiveAt,
    change_summary: changeSummary,
    text: house.settings.baseUrl + paths.policyText(policy, version),
  }))
  return Response.json({ policy, items })
})
