import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { can } from '#access'
import { getProfile } from '#domain/accounts'
import { visitor } from '#http/doors.server'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { FlagLink } from '#ui/moderation/flag-link'
import { CoveredText } from '#ui/parts/covered-text'
import { Moment } from '#ui/parts/moment'
import { PageHead } from '#ui/parts/page-head'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.handle ?? 'A person'} · Counterweight` }]

export const loader = visitor(async ({ ctx, param, url }) => {
  const profile = await getProfile(ctx.store.read, ctx, param('handle'))
  const isShown = !profile.isCovered || url.searchParams.get('show') === 'about'
  return { ...profile, about: isShown ? profile.about : null, mayFlag: profile.handle !== ctx.actor.handle && can(ctx.actor, 'flag.raise') }
})

export default function Person() {
  const { handle, about, since, acceptedReports, mayFlag, isCovered, topic } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHead title={handle} />
      <dl className="max-w-form border-t border-rule">
        <Fact name="Here since">
          <Moment at={since} />
        </Fact>
        <Fact name="Accepted reports">{acceptedReports}</Fact>
      </dl>
      {isCovered && (
        <div className="mt-8 max-w-body">
          <CoveredText
            hazard="H1"
            topic={topic ?? 'Covered by a moderator'}
            showHref={`${paths.person(handle)}?show=about`}
            hideHref={paths.person(handle)}
            text={about}
          />
        </div>
      )}
      {!isCovered && about && <p className="mt-8 max-w-body whitespace-pre-line">{about}</p>}
      {mayFlag && (
        <p className="mt-8">
          <FlagLink on={`profile:${handle}`} what={`the profile of ${handle}`} />
        </p>
      )}
    </Page>
  )
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="grid grid-cols-2 border-b border-rule py-2.5">
      <dt className="text-ink-2">{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
