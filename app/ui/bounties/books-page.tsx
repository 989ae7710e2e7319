import { Form, Link } from '@remix-run/react'
import type { ComponentProps } from 'react'
import { type AwardState, awardStateNames } from '#domain/bounties/model'
import type { ProgrammeKind, ProgrammeState } from '#domain/programmes/model'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { PageHead } from '#ui/parts/page-head'
import { RecordSection } from '#ui/parts/record-section'
import { SelectField } from '#ui/parts/select-field'
import { Amount } from './amount.tsx'
import { BudgetChart } from './budget-chart.tsx'
import { Corrections } from './corrections.tsx'
import { DepositForms } from './deposit-forms.tsx'
import { Movements } from './movements.tsx'
import { Podium } from './podium.tsx'

type Props = {
  programme: {
    slug: string
    kind: ProgrammeKind
    state: ProgrammeState
    currency: string
    title: string
    budgetMinor: number
    secondSignatureAboveMinor: number
  }
  totals: { funded: number; left: number; setAside: number; paid: number; donated: number }
  budget: ComponentProps<typeof BudgetChart>['points']
  awards: readonly {
    id: string
    state: AwardState
    minor: number
    currency: string
    title: string
    needsSecond: boolean
    signedAt: Date | null
  }[]
  corrections: ComponentProps<typeof Corrections>['corrections'] | null
  placed: ComponentProps<typeof Podium>['placed']
  themes: readonly string[]
  awaiting: readonly { id: string; title: string; severity: string }[]
  movements: ComponentProps<typeof Movements>['movements']
  next: number | null
  may: { propose: boolean; record: boolean }
  needsCode: boolean
  refused?: ComponentProps<typeof DepositForms>['refused']
}

/** The money of one programme: what there is, what it is promised to, and every movement. */
export function BooksPage({
  programme,
  totals,
  budget,
  awards,
  awaiting,
  corrections,
  placed,
  themes,
  movements,
  next,
  may,
  needsCode,
  refused,
}: Props) {
  const { slug, currency, title } = programme
  const isUnsettled = programme.kind === 'challenge' && programme.state !== 'settled'
  const sum = (minor: number) => <Amount minor={minor} currency={currency} />
  return (
    <Page>
      <PageHead
        title={`Money of ${title}`}
        crumbs={[{ name: 'Ledger', to: paths.books() }, { name: slug }]}
        lede={
          <>
            {sum(totals.left)} free, {sum(totals.setAside)} set aside, {sum(totals.paid)} paid, {sum(totals.donated)} donated.
          </>
        }
      />
      {awaiting.length > 0 && (
        <RecordSection title="Accepted entries" note="The reward is the one of the version they were made under.">
          <ul className="border-t border-rule">
            {awaiting.map(({ id, title: name, severity }) => (
              <li key={id} className="border-b border-rule py-4">
                <p>
                  {name}, {severity} severity
                </p>
                <Form method="post" action={paths.proposal(id)} className="mt-3 flex flex-wrap items-end gap-4">
                  <SelectField
                    id={`part-${id}`}
                    name="corroborating_percent"
                    label="For who confirmed it"
                    defaultValue="0"
                    choices={['0', '10', '20', '30', '40', '50'].map((value) => ({ value, label: `${value} %` }))}
                  />
                  <Button>Propose an award</Button>
                </Form>
              </li>
            ))}
          </ul>
        </RecordSection>
      )}
      {corrections && (
        <Corrections
          slug={slug}
          currency={currency}
          corrections={corrections}
          mayPropose={may.propose}
          refused={refused?.form === 'corrections' ? refused : undefined}
        />
      )}
      {may.propose && programme.state === 'settled' && (
        <Podium
          slug={slug}
          currency={currency}
          placed={placed}
          themes={themes}
          refused={refused?.form === 'prizes' ? refused : undefined}
        />
      )}
      <RecordSection title="Awards" note={<>A second signature is needed above {sum(programme.secondSignatureAboveMinor)}.</>}>
        {awards.length === 0 ? (
          <p className="text-ink-2">
            {isUnsettled
              ? 'None yet. Prizes are proposed once the challenge is settled.'
              : 'None yet. An award is proposed from an accepted entry.'}
          </p>
        ) : (
          <ul className="border-t border-rule">
            {awards.map(({ id, state, minor, title: name, needsSecond, signedAt }) => (
              <li key={id} className="border-b border-rule py-4">
                <Link to={paths.award(id)}>{name}</Link>: {sum(minor)}, {awardStateNames[state].toLowerCase()}
                {state === 'approved' && needsSecond && !signedAt && ', waits for a second signature'}
              </li>
            ))}
          </ul>
        )}
      </RecordSection>
      {budget.length > 0 && (
        <RecordSection title="Budget over time">
          <BudgetChart points={budget} currency={currency} />
        </RecordSection>
      )}
      {may.record && <DepositForms slug={slug} currency={currency} needsCode={needsCode} refused={refused} />}
      <Movements movements={movements} next={next} slug={slug} />
    </Page>
  )
}
