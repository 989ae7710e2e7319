import { Link } from '@remix-run/react'
import { type ReactNode, useId } from 'react'
import { ladder, type Restriction, restrictionNames, type StatementSource, sourceNames } from '#domain/sanctions/model'
import { paths } from '#kernel/paths'
import { Mark } from '#ui/parts/mark'
import { Moment } from '#ui/parts/moment'
import { type ShownSanction, SpanOf, taking } from './words.tsx'

export type ShownStatement = {
  reference: string
  restrictions: readonly string[]
  territory: string
  clauses: readonly { code: string; title: string; body: string }[]
  law: string | null
  facts: string
  reasons: string
  source: StatementSource
  isAutomated: boolean
  isFoundByMachine: boolean
  redress: string
  appealUntil: Date
  issuedAt: Date
  endsAt: Date | null
  policy: string
  policyTitle: string
  version: string
  sanctions: readonly ShownSanction[]
  replaces: Linked | null
  replacedBy: Linked | null
}
type Linked = { reference: string; issuedAt: Date }

/** The statement of reasons as a framed sheet: terms at the left, sentences at the right, clauses as they stood. */
export function StatementSheet({ statement, now }: { statement: ShownStatement; now: Date }) {
  const headId = useId()
  const { sanctions, restrictions, clauses } = statement
  const isUndone = sanctions.length > 0 && sanctions.every(({ state }) => state === 'reversed')
  const isHold = restrictions.includes('award_hold')
  const words = restrictions.filter((one) => !sanctions.some(({ kind }) => kind === one))
  return (
    <article aria-labelledby={headId} className="max-w-[50rem] border-[1.5px] border-ink bg-sheet">
      <header className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b-[1.5px] border-ink px-5 py-4 sm:px-7">
        <Mark />
        <h3 id={headId} className="text-h3">
          Decision of <Moment at={statement.issuedAt} />
        </h3>
        <span className="text-small text-ink-2 sm:ms-auto">{statement.reference}</span>
      </header>
      <dl className="px-5 pb-2 text-small sm:px-7">
        <Term name="Decision">
          <Succession {...statement} />
          {isUndone && <p className="mb-1 font-strong text-settled">Undone: this counts as if it had not been decided.</p>}
          {sanctions.map((sanction) => (
            <p key={sanction.id}>
              <SpanOf {...sanction} />
              {sanction.kind === 'limit' && ` ${taking(sanction)}.`}
            </p>
          ))}
          {words.map((one) => (
            <p key={one}>
              {restrictionNames[one as Restriction] ?? one}
              {one === 'award_hold' && statement.endsAt && (
                <>
                  {' '}
                  (until <Moment at={statement.endsAt} as="full" />)
                </>
              )}
              .
            </p>
          ))}
          <p className="text-ink-2">{statement.territory}.</p>
        </Term>
        <Term name="Ground">{groundOf(statement)}</Term>
        <Term name={clauses.length > 1 ? 'Clauses' : 'Clause'}>
          {clauses.map(({ code, title, body }) => (
            <div key={code} className="mb-2 last:mb-0">
              <Link to={paths.policyClause(statement.policy, statement.version, code)}>
                <b>{code}</b> {title}
              </Link>
              , {statement.policyTitle}, version {statement.version}, in force when it happened.
              <blockquote className="mt-2 border-l-2 border-edge ps-3.5 text-quote whitespace-pre-line italic">{body}</blockquote>
            </div>
          ))}
        </Term>
        <Term name="What happened">{statement.facts}</Term>
        <Term name="Why this breaks the rule">{statement.reasons}</Term>
        <Term name="How we learned of it">
          {isHold ? 'An admin came across it before it was paid.' : sourceNames[statement.source]} {automation(statement)}
        </Term>
        <Term name="Who decided">
          {statement.isAutomated
            ? 'A rule of the platform; a person looks at it within 72 hours.'
            : statement.replaces
              ? 'An appeal reviewer with no part in the matter.'
              : `${isHold ? 'An admin' : 'A moderator'} with no part in the matter.`}
        </Term>
        <Points sanctions={sanctions} />
        <Term name="How to object">
          <TimeToAppeal statement={statement} now={now} />
          {!statement.replacedBy && statement.redress} <Link to={paths.clause('code-of-conduct', 'COC-9')}>All about appeals</Link>
        </Term>
      </dl>
    </article>
  )
}

function Term({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-8 gap-y-1 border-b border-rule py-4 last:border-b-0 sm:grid-cols-[9.5rem_minmax(0,1fr)]">
      <dt className="font-strong">{name}</dt>
      <dd className="min-w-0 break-words whitespace-pre-line">{children}</dd>
    </div>
  )
}

/** An appeal that changes a sanction is told in a statement of its own; the two lead to each other. */
function Succession({ replaces, replacedBy }: Pick<ShownStatement, 'replaces' | 'replacedBy'>) {
  if (replacedBy)
    return (
      <p className="mb-1 font-strong">
        Changed on appeal:{' '}
        <Link to={paths.statement(replacedBy.reference)}>
          the statement of <Moment at={replacedBy.issuedAt} />
        </Link>{' '}
        speaks in the place of this one. What follows is what was decided first.
      </p>
    )
  if (!replaces) return null
  return (
    <p className="mb-1">
      Decided on appeal, in the place of{' '}
      <Link to={paths.statement(replaces.reference)}>
        the statement of <Moment at={replaces.issuedAt} />
      </Link>
      .
    </p>
  )
}

function TimeToAppeal({ statement: { appealUntil, replaces, replacedBy }, now }: { statement: ShownStatement; now: Date }) {
  if (replaces || replacedBy) return null
  return appealUntil.getTime() >= now.getTime() ? (
    <>
      Until <Moment at={appealUntil} as="full" />.{' '}
    </>
  ) : (
    <>
      The time to appeal here ended on <Moment at={appealUntil} />.{' '}
    </>
  )
}

function Points({ sanctions }: { sanctions: readonly ShownSanction[] }) {
  const gravest = sanctions.toSorted((a, b) => b.points - a.points)[0]
  if (!gravest) return null
  const { points, kind, startsAt, state } = gravest
  const lapse = new Date(startsAt.getTime() + ladder[kind].pointsDays * 86_400_000)
  return (
    <Term name="Points">
      {state === 'reversed' ? (
        'Void.'
      ) : state === 'replaced' ? (
        'None any more: those of the later statement count.'
      ) : points === 0 ? (
        'None.'
      ) : (
        <>
          {points}, which {points === 1 ? 'lapses' : 'lapse'} on <Moment at={lapse} />. Points only suggest the next step; a person always
          decides.
        </>
      )}
    </Term>
  )
}

/** The law, or the contract that the policies are (DSA Art. 17(3)(d) and (e)). */
const groundOf = ({ law, policyTitle }: ShownStatement) =>
  law === null
    ? `The rules of this platform, which you accepted: ${policyTitle}. No law is relied on.`
    : `The law: ${law}. It breaks the ${policyTitle.toLowerCase()} as well.`

function automation({ isAutomated, isFoundByMachine }: ShownStatement): string {
  if (isAutomated) return 'The decision was made by a rule.'
  return isFoundByMachine ? 'A machine found it; a person decided.' : 'No part of the decision was automatic.'
}
