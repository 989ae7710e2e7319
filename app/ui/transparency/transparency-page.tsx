import { Form, Link } from '@remix-run/react'
import { type Figure, metricGroups } from '#domain/transparency/model'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { Moment } from '#ui/parts/moment'
import { PageHead } from '#ui/parts/page-head'
import { RecordSection } from '#ui/parts/record-section'
import { SelectField } from '#ui/parts/select-field'
import { FigureBlock } from './figure-block.tsx'

type Erratum = { metric: string; printed: number | null; counted: number | null; at: Date }
type Props = {
  month: string
  frozenAt: Date | null
  isOver: boolean
  before: string | null
  after: string | null
  months: string[]
  figures: Figure[]
  errata: Erratum[]
}

/** What this place counts about itself in one month, with what each count means. */
export function TransparencyPage({ month, frozenAt, isOver, before, after, months, figures, errata }: Props) {
  return (
    <Page>
      <PageHead
        title={`Transparency, ${nameOf(month)}`}
        lede="What this place counts about itself. Every number can be counted again from what is on record."
        badges={
          frozenAt ? (
            <span>
              Frozen on <Moment at={frozenAt} zone="UTC" />
            </span>
          ) : (
            <span>{isOver ? 'Over, and frozen within the hour' : 'The month is not over: numbers so far'}</span>
          )
        }
      >
        <Months month={month} before={before} after={after} months={months} />
      </PageHead>
      {metricGroups.map((group) => (
        <RecordSection key={group} title={group}>
          {figures
            .filter((figure) => figure.group === group)
            .map((figure) => (
              <FigureBlock key={figure.id} {...figure} />
            ))}
        </RecordSection>
      ))}
      {errata.length > 0 && <Errata errata={errata} figures={figures} />}
      <HowItIsCounted />
    </Page>
  )
}

function Months({ month, before, after, months }: Pick<Props, 'month' | 'before' | 'after' | 'months'>) {
  return (
    <div className="flex flex-wrap items-end gap-x-8 gap-y-4">
      <Form method="get" action={paths.transparency()} className="flex flex-wrap items-end gap-4">
        <SelectField
          name="month"
          label="Month"
          choices={months.map((value) => ({ value, label: nameOf(value) }))}
          defaultValue={month}
          key={month}
        />
        <Button>Show</Button>
      </Form>
      <p className="flex flex-wrap gap-x-6 gap-y-2 pb-2.5">
        {before && <Link to={paths.transparency(before)}>Earlier: {nameOf(before)}</Link>}
        {after && <Link to={paths.transparency(after)}>Later: {nameOf(after)}</Link>}
        <Link to={paths.transparencyCsv(month)} reloadDocument>
          CSV
        </Link>
        <Link to={paths.transparencyJson(month)} reloadDocument>
          JSON
        </Link>
      </p>
    </div>
  )
}

function Errata({ errata, figures }: { errata: Erratum[]; figures: Figure[] }) {
  return (
    <RecordSection title="Errata" note="What a later count found. The printed numbers stay as they were.">
      <ul className="border-t border-rule">
        {errata.map(({ metric, printed, counted, at }) => (
          <li key={`${metric} ${new Date(at).getTime()}`} className="border-b border-rule py-3">
            <Moment at={at} zone="UTC" />: {figures.find(({ id }) => id === metric)?.title ?? metric} ({metric}) was printed as{' '}
            {printed ?? 'nothing'} and counts {counted ?? 'nothing'} now.
          </li>
        ))}
      </ul>
    </RecordSection>
  )
}

function HowItIsCounted() {
  return (
    <RecordSection title="How it is counted" note="These definitions hold for every month.">
      <ul className="flex max-w-body list-disc flex-col gap-2 ps-5">
        <li>A month runs from its first midnight to the next month’s, in UTC.</li>
        <li>Measures count on the day they took effect, what came in on the day it came, verdicts on the day they were given.</li>
        <li>What was undone later stays in its month, and stands again in the month in which it was undone.</li>
        <li>A median is the mean of the two middle values where their number is even. It is taken over what is finished.</li>
        <li>
          Numbers from 1 to 4 are withheld in divisions, never in totals. Where one alone could be worked out, the next smallest goes with
          it.
        </li>
        <li>
          When a month is over its numbers are frozen. Their SHA-256 stands in the log. A later count that differs is added as a dated
          erratum.
        </li>
      </ul>
    </RecordSection>
  )
}

const nameOf = (month: string) =>
  new Date(`${month}-01T00:00:00Z`).toLocaleDateString('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })
