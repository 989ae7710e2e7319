import { Form } from '@remix-run/react'
import type { SystemFilters } from '#domain/systems'
import { gatings } from '#domain/systems/model'
import { paths } from '#kernel/paths'
import { Button } from '#ui/parts/button'
import { SelectField } from '#ui/parts/select-field'
import { TextField } from '#ui/parts/text-field'

type Props = { filters: SystemFilters; developers: readonly string[] }

/** Words first, the filters under them; what the links beside the list have chosen stays chosen. */
export function SystemFiltersForm({ filters, developers }: Props) {
  const { developer, gating, released_after, released_before } = filters
  const kept = [
    ['access_level', filters.access_level],
    ['modality', filters.modality],
    ['sort', filters.sort],
    ['direction', filters.direction],
  ] as const

  return (
    <Form method="get" action={paths.systems()} role="search" className="flex flex-col gap-4 border-t-[1.5px] border-ink pt-5">
      {kept.map(([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />)}
      <div className="flex flex-wrap items-end gap-4">
        <div className="min-w-0 grow basis-72">
          <TextField name="q" type="search" label="Search by name or developer" defaultValue={filters.q} />
        </div>
        <Button>Search</Button>
      </div>
      <details open={Boolean(developer || gating || released_after || released_before)}>
        <summary className="min-h-11 py-2">Filters</summary>
        <div className="grid gap-4 pb-3 sm:grid-cols-2 md:grid-cols-4">
          <SelectField
            name="developer"
            label="Developer"
            placeholder="Any"
            choices={developers.map((name) => ({ value: name, label: name }))}
            defaultValue={developer}
          />
          <SelectField name="gating" label="Who gets in" placeholder="Any" choices={gatingChoices} defaultValue={gating} />
          <TextField name="released_after" type="date" label="Released from" defaultValue={dayOf(released_after, '-01-01')} />
          <TextField name="released_before" type="date" label="Released until" defaultValue={dayOf(released_before, '-12-31')} />
        </div>
      </details>
    </Form>
  )
}

const gatingWords = { gated: 'Only those who are admitted', public: 'Anyone', unknown: 'Not stated' } as const
const gatingChoices = gatings.map((value) => ({ value, label: gatingWords[value] }))

/** A date field shows whole days only; a link may name a year or a month. */
function dayOf(date: string | undefined, rest: '-01-01' | '-12-31'): string | undefined {
  if (date?.length === 4) return date + rest
  if (date?.length !== 7) return date
  const lastDay = new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5)), 0)).getUTCDate()
  return `${date}-${rest === '-01-01' ? '01' : lastDay}`
}
