import { Link } from '@remix-run/react'
import type { RepairWay } from '#domain/repairs'
import { ladder, type Restriction, restrictionNames, type SanctionState } from '#domain/sanctions/model'
import { paths } from '#kernel/paths'
import { Moment } from '#ui/parts/moment'
import { RecordSection } from '#ui/parts/record-section'
import { type StateLook, StateWord } from '#ui/parts/state-word'
import { MendWay } from '#ui/repairs/mend-way'
import type { ShownSanction } from './words.tsx'

type Row = ShownSanction & { imposedAt: Date; reference: string | null; facts: string | null; mending: RepairWay | null }
type Way = { of: { subject: 'sanction' | 'decision'; id: string }; openId: string | null; until: Date }
type OfContent = { reference: string; restrictions: readonly string[]; issuedAt: Date; appeal: Way | null; mending: RepairWay | null }
type Props = { title: string; sanctions: readonly Row[]; aboutContent?: readonly OfContent[] }

/** Sanctions one a line, newest first, and decisions about content alone. */
export function Earlier({ title, sanctions, aboutContent = [] }: Props) {
  if (sanctions.length + aboutContent.length === 0) return null
  return (
    <RecordSection title={title}>
      <ul className="border-t border-rule">
        {sanctions.map((row) => (
          <li key={row.id} className={line}>
            <span className="text-ink-2">
              <Moment at={row.imposedAt} as="short" />
            </span>
            <StateWord shape="diamond" look={looks[row.state as SanctionState]} />
            <span className="min-w-0 break-words">
              <strong>{ladder[row.kind].name}</strong>, {row.points} {row.points === 1 ? 'point' : 'points'}. {row.facts}{' '}
              {row.reference && <Link to={paths.statement(row.reference)}>Read it</Link>}
              {row.mending && <MendWay {...row.mending} />}
            </span>
          </li>
        ))}
        {aboutContent.map(({ reference, restrictions, issuedAt, appeal, mending }) => (
          <li key={reference} className={line}>
            <span className="text-ink-2">
              <Moment at={issuedAt} as="short" />
            </span>
            <span>{restrictions.includes('award_hold') ? 'About an award' : 'About content'}</span>
            <span className="min-w-0">
              {restrictions.map((one) => restrictionNames[one as Restriction] ?? one).join('. ')}.{' '}
              <Link to={paths.statement(reference)}>Read it</Link>
              {appeal && <AppealLink {...appeal} />}
              {mending && <MendWay {...mending} />}
            </span>
          </li>
        ))}
      </ul>
    </RecordSection>
  )
}

function AppealLink({ of, openId, until }: Way) {
  if (openId)
    return (
      <>
        {' · '}
        <Link to={paths.appeal(openId)}>Follow your appeal</Link>
      </>
    )
  return (
    <>
      {' · '}
      <Link to={paths.appealOf(of.subject, of.id)}>Appeal it</Link> until <Moment at={until} />
    </>
  )
}

const line = 'grid gap-x-6 gap-y-1 border-b border-rule py-3 text-small sm:grid-cols-[7rem_9rem_minmax(0,1fr)]'

const looks = {
  proposed: { word: 'Proposed', tone: 'waiting' },
  held: { word: 'Held', tone: 'waiting', inside: 'bars' },
  scheduled: { word: 'Announced', tone: 'waiting' },
  active: { word: 'Holds', tone: 'open' },
  stayed: { word: 'Rests', tone: 'waiting', inside: 'pause' },
  expired: { word: 'Ended', tone: 'closed', inside: 'minus' },
  lifted: { word: 'Lifted', tone: 'settled', inside: 'check' },
  reversed: { word: 'Undone', tone: 'settled', inside: 'back' },
} as const satisfies Record<SanctionState, StateLook>
