import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { can } from '#access'
import { getProfile } from '#domain/accounts'
import { listShownAwards } from '#domain/bounties'
import { listShownWork } from '#domain/issues'
import { listMendable } from '#domain/repairs'
import { getReputation } from '#domain/reputation'
import type { Reputation } from '#domain/reputation/model'
import { visitor } from '#http/doors.server'
import { paths } from '#kernel/paths'
import { AvoidanceLink } from '#ui/accounts/avoidance-link'
import { ShownAwards } from '#ui/bounties/shown-awards'
import { ShownWork } from '#ui/issues/shown-work'
import { Page } from '#ui/layout/page'
import { FlagLink } from '#ui/moderation/flag-link'
import { CoveredText } from '#ui/parts/covered-text'
import { Moment } from '#ui/parts/moment'
import { PageHead } from '#ui/parts/page-head'
import { MendLink } from '#ui/repairs/mend-link'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.handle ?? 'A person'} · Counterweight` }]

export const loader = visitor(async ({ ctx, param, url }) => {
  const profile = await getProfile(ctx.store.read, ctx, param('handle'))
  const isShown = !profile.isCovered || url.searchParams.get('show') === 'about'
  const reputation = await getReputation(ctx.store.read, profile.handle)
  return {
    ...profile,
    reputation,
    work: await listShownWork(ctx.store.read, profile.handle),
    awards: await listShownAwards(ctx.store.read, profile.handle),
    about: isShown ? profile.about : null,
    isOwn: profile.handle === ctx.actor.handle,
    mending:
      profile.handle === ctx.actor.handle
        ? ((await listMendable(ctx, 'profile', [ctx.actor.id ?? ''])).get(ctx.actor.id ?? '') ?? null)
        : null,
    mayAvoid: profile.handle !== ctx.actor.handle && can(ctx.actor, 'account.use'),
    mayFlag: profile.handle !== ctx.actor.handle && can(ctx.actor, 'flag.raise'),
  }
})

export default function Person() {
  const { handle, about, since, reputation, work, awards, isOwn, mending, mayAvoid, mayFlag, isCovered, topic } =
    useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHead title={handle} />
      <dl className="max-w-form border-t border-rule">
        <Fact name="Here since">
          <Moment at={since} />
        </Fact>
        <Fact name="Reports accepted">
          {recordIn(reputation)} · <Link to={paths.people()}>All researchers</Link>
        </Fact>
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
      <ShownWork work={work} />
      <ShownAwards awards={awards} />
      <p className="mt-8 flex gap-6">
        {mending && <MendLink decisionId={mending} what="your profile" />}
        {isOwn && <Link to={paths.profile()}>Edit your profile</Link>}
        {mayAvoid && <AvoidanceLink handle={handle} />}
        {mayFlag && <FlagLink on={`profile:${handle}`} what={`the profile of ${handle}`} />}
      </p>
    </Page>
  )
}

/** Never a share without its counts; the bound is what is left of the share once luck is set aside. */
const recordIn = ({ right, decided, bound }: Reputation) =>
  decided === 0 ? 'None decided yet' : `${right} of ${decided} decided; at least ${Math.floor(bound * 100)} %, luck set aside`

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="grid grid-cols-2 border-b border-rule py-2.5">
      <dt className="text-ink-2">{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
