import { Form, Link } from '@remix-run/react'
import type { QueueFilters as Filters } from '#domain/triage'
import { paths } from '#kernel/paths'
import { Button } from '#ui/parts/button'
import { SelectField } from '#ui/parts/select-field'

type Props = { filters: Filters; keys: string | null; systems: { slug: string; name: string }[] }

/** Narrows the view; closed until it is needed, open while something is left out. */
export function QueueFilters({ filters, keys, systems }: Props) {
  const { view, sort } = filters
  const isNarrowed = Boolean(filters.system || filters.kind || filters.track || filters.hazard || filters.has_evidence)
  const all = { view, sort: sort === 'oldest' ? null : sort, keys }

  return (
    <details open={isNarrowed} className="open:basis-full md:not-open:ms-auto">
      <summary className="inline-flex min-h-9 items-center text-small font-strong text-accent underline underline-offset-4">
        {isNarrowed ? 'Filtered' : 'Filter'}
      </summary>
      <Form
        key={JSON.stringify(filters)}
        method="get"
        action={paths.queue()}
        className="mt-2 mb-5 grid gap-4 sm:grid-cols-2 md:grid-cols-6"
      >
        {Object.entries(all).map(([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />)}
        <SelectField
          name="system"
          label="System"
          placeholder="Any"
          defaultValue={filters.system ?? ''}
          choices={systems.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
        <SelectField name="kind" label="Kind" placeholder="Any" defaultValue={filters.kind ?? ''} choices={kinds} />
        <SelectField name="track" label="Track" placeholder="Any" defaultValue={filters.track ?? ''} choices={tracks} />
        <SelectField name="hazard" label="Class" placeholder="Any" defaultValue={filters.hazard ?? ''} choices={hazards} />
        <SelectField name="has_evidence" label="Evidence" placeholder="Any" defaultValue={filters.has_evidence ?? ''} choices={evidence} />
        <div className="flex items-end gap-4">
          <Button>Filter</Button>
          {isNarrowed && (
            <Link to={paths.queue(all)} className="inline-flex min-h-11 items-center">
              Clear
            </Link>
          )}
        </div>
      </Form>
    </details>
  )
}

const kinds = [
  { value: 'bias', label: 'Bias' },
  { value: 'safety', label: 'Safety' },
]
const tracks = [
  { value: 'open', label: 'Open' },
  { value: 'coordinated', label: 'Coordinated' },
]
const hazards = [{ value: 'none', label: 'Not set' }, ...['H0', 'H1', 'H2', 'H3', 'H4'].map((value) => ({ value, label: value }))]
const evidence = [
  { value: 'yes', label: 'With evidence' },
  { value: 'no', label: 'Without' },
]
