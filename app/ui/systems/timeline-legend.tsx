import { Form, Link } from '@remix-run/react'
import type { Timeline, TimelineFilters } from '#domain/systems'
import { modalities } from '#domain/systems/model'
import { paths } from '#kernel/paths'
import { Button } from '#ui/parts/button'
import { ModalityMark } from '#ui/parts/modality-mark'
import { SelectField } from '#ui/parts/select-field'
import { timelineQuery, turned } from './timeline-query.ts'

type Props = { timeline: Timeline; filters: TimelineFilters }

/** The legend is the filter: a kind that is turned off is dashed and hollow. Beside it which figure, developer and years. */
export function TimelineLegend({ timeline, filters }: Props) {
  return (
    <div className="border-t-[1.5px] border-ink pt-5 pb-6">
      <div className="flex flex-wrap justify-between gap-x-12 gap-y-5">
        <nav aria-labelledby="kinds">
          <h2 id="kinds" className="text-small font-strong">
            Kind
          </h2>
          <ul className="mt-2 flex flex-wrap gap-2">
            {timeline.modalities.map(({ id, count }) => (
              <KindLink key={id} modality={id} count={count} filters={filters} />
            ))}
          </ul>
        </nav>
        <nav aria-labelledby="figure">
          <h2 id="figure" className="text-small font-strong">
            Show
          </h2>
          <ul className="mt-2 flex flex-wrap gap-2">
            {figures.map(({ show, name }) => (
              <li key={show}>
                <Link
                  to={paths.timeline(timelineQuery(filters, { show }))}
                  preventScrollReset
                  aria-current={filters.show === show ? 'true' : undefined}
                  className={`${box} ${filters.show === show ? 'border-ink font-strong' : 'border-edge text-ink-2'}`}
                >
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <Narrowing timeline={timeline} filters={filters} />
    </div>
  )
}

function KindLink({ modality, count, filters }: { modality: (typeof modalities)[number]; count: number; filters: TimelineFilters }) {
  const isOn = !filters.modality || filters.modality.includes(modality)

  return (
    <li>
      <Link
        to={paths.timeline(timelineQuery(filters, { modality: turned(filters.modality, modality, modalities) }))}
        preventScrollReset
        className={`${box} ${isOn ? 'border-ink' : 'border-dashed border-edge'}`}
      >
        <ModalityMark modality={modality} isHollow={!isOn} />
        <span className="text-ink-2">{count}</span>
        <span className="sr-only">{isOn ? ' releases, shown. Leave them out' : ' releases, left out. Show them'}</span>
      </Link>
    </li>
  )
}

/** Selects need a button where there are no scripts; every other filter is a link. */
function Narrowing({ timeline: { developers, years }, filters }: Props) {
  const { developer, from, until, ...others } = filters
  const kept = Object.entries(timelineQuery({ ...others, developer: undefined, from: undefined, until: undefined }))
  const yearChoices = years.map((year) => ({ value: String(year), label: String(year) }))

  return (
    <Form method="get" action={paths.timeline()} preventScrollReset className="mt-5 flex flex-wrap items-end gap-4">
      {kept.map(([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />)}
      <div className="min-w-0 basis-64">
        <SelectField
          key={developer}
          name="developer"
          label="Developer"
          placeholder={`All ${developers.length} developers`}
          choices={developers.map((name) => ({ value: name, label: name }))}
          defaultValue={developer}
        />
      </div>
      <SelectField
        key={`from ${from}`}
        name="from"
        label="From"
        placeholder="Any year"
        choices={yearChoices}
        defaultValue={from?.toString()}
      />
      <SelectField
        key={`until ${until}`}
        name="until"
        label="Until"
        placeholder="Any year"
        choices={yearChoices}
        defaultValue={until?.toString()}
      />
      <Button>Narrow</Button>
      {Object.values({ ...timelineQuery(filters), show: undefined, sort: undefined, direction: undefined, after: undefined }).some(
        Boolean,
      ) && (
        <Link to={paths.timeline({ show: timelineQuery(filters).show })} className="inline-flex min-h-11 items-center">
          Show everything
        </Link>
      )}
    </Form>
  )
}

const figures = [
  { show: 'access', name: 'Access by date' },
  { show: 'size', name: 'Size by date' },
] as const

const box = 'inline-flex min-h-10 items-center gap-2 border-[1.5px] rounded-sm px-3 text-small text-ink no-underline hover:bg-well'
