import { Link } from '@remix-run/react'
import type { ComponentProps } from 'react'
import type { Waits } from '#domain/issues'
import type { SystemView } from '#domain/systems'
import { paths } from '#kernel/paths'
import { WaitsSection } from '#ui/issues/waits-section'
import { Page } from '#ui/layout/page'
import { LinkButton } from '#ui/parts/link-button'
import { Notice } from '#ui/parts/notice'
import { PageHead } from '#ui/parts/page-head'
import { BadgeSection } from './badge-section.tsx'
import { ComponentsSection } from './components-section.tsx'
import { describeSystem, developersInWords } from './description.ts'
import { GradientSection } from './gradient-section.tsx'
import { SafeguardsSection } from './safeguards-section.tsx'
import { SourcesSection } from './sources-section.tsx'
import { SystemBoard } from './system-board.tsx'
import { SystemFacts } from './system-facts.tsx'

type Props = {
  system: SystemView
  board: Pick<ComponentProps<typeof SystemBoard>, 'open' | 'counts' | 'named'>
  waits: Waits
  address: string
  now: Date
}

/** A system as its public record: what it is, where it stands, what is wrong with it, what came with it. */
export function SystemPage({ system, board, waits, address, now }: Props) {
  const newest = system.releases.at(-1)

  return (
    <Page>
      <PageHead
        isName
        title={system.name}
        crumbs={[
          { name: 'Systems', to: paths.systems() },
          { name: developersInWords(system.developer), to: paths.systems({ developer: system.developer.split(';')[0] }) },
        ]}
        lede={describeSystem(system)}
        aside={<SystemFacts system={system} counts={board.counts} />}
      >
        <LinkButton to={paths.report({ system: system.slug })} kind="filled">
          Report a problem with {system.name}
        </LinkButton>
        {system.state === 'confirmed' && (
          <p className="mt-4 flex flex-wrap gap-x-6 gap-y-1 text-small">
            <Link to={paths.comparison({ a: system.slug })}>Compare with another system</Link>
            <Link to={paths.systemHistory(system.slug)}>History</Link>
            {system.may.suggest && (
              <Link to={paths.systemSuggestion(system.slug)}>{system.may.edit ? 'Edit this entry' : 'Suggest a change'}</Link>
            )}
          </p>
        )}
      </PageHead>
      {system.state === 'unconfirmed' && <Unconfirmed slug={system.slug} mayConfirm={system.may.confirm} />}
      {system.state === 'declined' && <Declined reason={system.declinedBecause} />}
      {newest && <GradientSection releases={system.releases} />}
      <SystemBoard slug={system.slug} {...board} now={now} />
      <WaitsSection waits={waits} />
      {newest && <ComponentsSection release={newest} isOnly={system.releases.length === 1} />}
      {newest && <SafeguardsSection release={newest} isOnly={system.releases.length === 1} />}
      {(system.source || system.note) && <SourcesSection system={system} />}
      {system.state === 'confirmed' && <BadgeSection system={system} address={address} />}
    </Page>
  )
}

function Unconfirmed({ slug, mayConfirm }: { slug: string; mayConfirm: boolean }) {
  return (
    <Notice tone="caution" className="mb-8">
      <p>This system was suggested and is not public yet. A moderator will confirm it, or join it to one that is listed.</p>
      {mayConfirm && (
        <p className="mt-1 flex flex-wrap gap-x-6">
          <Link to={paths.systemConfirmation(slug)}>Confirm it</Link>
          <Link to={paths.systemMerger(slug)}>Join it to a listed system</Link>
          <Link to={paths.systemDeclination(slug)}>Decline it</Link>
        </p>
      )}
    </Notice>
  )
}

function Declined({ reason }: { reason: string | null }) {
  return (
    <Notice tone="caution" className="mb-8">
      <p>This system was not taken into the catalogue, for this reason:</p>
      <p className="mt-1 text-quote">{reason}</p>
    </Notice>
  )
}
