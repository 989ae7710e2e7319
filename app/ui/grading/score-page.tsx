import { Link } from '@remix-run/react'
import type { ScorePage as Score } from '#domain/grading'
import { type Conflict, conflictNames, panelStateNames } from '#domain/grading/model'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { LinkButton } from '#ui/parts/link-button'
import { Moment } from '#ui/parts/moment'
import { Notice } from '#ui/parts/notice'
import { PageHead } from '#ui/parts/page-head'
import { RecordSection } from '#ui/parts/record-section'
import { ScoreFindings } from './score-findings.tsx'
import { ScoreFormula } from './score-formula.tsx'
import { ScoreReasons } from './score-reasons.tsx'
import { ScoreTable } from './score-table.tsx'

type Appeal = { openId: string | null; isTaken: boolean; fault: string | null; until: Date }
type Props = Omit<Score, 'mayAppeal'> & { appeal: Appeal | null }

/** The score of an entry, factor by factor, with the reasons of each grader; graders are numbered, not named. */
export function ScorePage({ title, entryId, state, leftOut, graders, programme, settled, other, regrading, appeal, ...own }: Props) {
  const out = Object.entries(leftOut) as [Conflict, number][]
  return (
    <Page>
      <PageHead
        title={settled ? `Score ${settled.score}` : 'Score'}
        crumbs={[{ name: 'Programme', to: paths.programme(programme) }, { name: 'Score' }]}
        badges={
          <>
            <span className="font-strong text-ink">{panelStateNames[state]}</span>
            <span>{graders} graders</span>
            <Link to={paths.agreement(programme)}>How far graders agree here</Link>
          </>
        }
        lede={title}
      />
      {regrading && <Regrading {...regrading} score={settled?.score ?? null} other={other?.score ?? null} />}
      {settled ? (
        <ScoreFindings {...settled} {...own} />
      ) : (
        <Notice className="mb-8">
          {state === 'divided'
            ? 'All grades are in. The graders lie too far apart on a criterion, so somebody else rules on it.'
            : 'It is being graded. Nobody sees a grade before all of them are in.'}
        </Notice>
      )}
      <RecordSection title="Who could not grade it" note="Computed from what happened, when the graders were asked.">
        {out.length === 0 ? (
          <p className="text-ink-2">No grader had a part in it.</p>
        ) : (
          <ul className="list-disc ps-5">
            {out.map(([conflict, count]) => (
              <li key={conflict}>
                {count} who {conflictNames[conflict]}
              </li>
            ))}
          </ul>
        )}
      </RecordSection>
      {appeal && <Appealing {...appeal} entryId={entryId} />}
      {other && (
        <RecordSection title={other.round === 1 ? 'The first score' : 'The second score'} note="It does not count.">
          <details>
            <summary className="min-h-11 cursor-pointer py-2">Score {other.score}, and how it came about</summary>
            <div className="mt-4 flex flex-col gap-6">
              <ScoreFormula {...other} />
              <ScoreTable {...other} ownEstimate={null} ownScore={null} />
              <ScoreReasons {...other} />
            </div>
          </details>
        </RecordSection>
      )}
    </Page>
  )
}

function Regrading({ isOpen, counts, score, other }: { isOpen: boolean; counts: boolean; score: number | null; other: number | null }) {
  return (
    <Notice className="mb-8" tone={isOpen ? 'note' : 'settled'}>
      {isOpen
        ? 'An author appealed this score, and other graders score it anew. Until that is decided, this one counts.'
        : counts
          ? `An author appealed the first score, ${other}. Other graders came to ${score}, which counts now.`
          : other === null
            ? 'An author appealed this score and took the appeal back.'
            : `An author appealed this score. Other graders came to ${other}. The higher one counts, so it stays.`}
    </Notice>
  )
}

function Appealing({ entryId, openId, isTaken, fault, until }: Appeal & { entryId: string }) {
  return (
    <RecordSection title="If you disagree">
      {openId ? (
        <p>
          You have appealed. <Link to={paths.appeal(openId)}>Follow your appeal</Link>
        </p>
      ) : isTaken ? (
        <p className="text-ink-2">Another author of this entry has appealed. One appeal is heard for all of you.</p>
      ) : fault ? (
        <p className="text-ink-2">{fault}</p>
      ) : (
        <div className="flex flex-col items-start gap-3">
          <p className="max-w-body">
            Once, until <Moment at={until} />, an author can have it scored anew by other graders. The higher score counts.
          </p>
          <LinkButton to={paths.scoreAppeal(entryId)}>Appeal this score</LinkButton>
        </div>
      )}
    </RecordSection>
  )
}
