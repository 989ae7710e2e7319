import { listIssues } from '#domain/issues'
import { visitor } from '#http/doors.server'
import { paths } from '#kernel/paths'
import { atomFeed } from '../../ui/issues/atom.ts'

/** The newest published issues for feed readers: what the public board shows, for nobody in particular. */
export const loader = visitor(async ({ ctx, house }) => {
  const { items } = await listIssues(ctx, {}, null)
  const base = house.settings.baseUrl
  const entries = items.map(({ publicId, title, systemName, finding, publishedAt }) => ({
    address: base + paths.issue(publicId),
    title: `${systemName}: ${title}`,
    text: finding ?? `${publicId} was published.`,
    at: publishedAt ?? ctx.now,
  }))
  return new Response(atomFeed({ self: base + paths.feed(), page: base + paths.issues(), entries }), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8', 'Cache-Control': 'public, max-age=300' },
  })
})
