import { issueStates } from '#domain/issues/model'
import { harmGroups } from '#domain/reports/harms'
import { attributeNames, groupAttributes, reportKinds, severities } from '#domain/reports/model'
import { Button } from '#ui/parts/button'
import { SelectField } from '#ui/parts/select-field'
import { TextField } from '#ui/parts/text-field'

type Props = { filters: Record<string, string | null | undefined> }

const worded = (value: string) => ({ value, label: (value.charAt(0).toUpperCase() + value.slice(1)).replaceAll('_', ' ') })
const choices = {
  state: [{ value: 'all_open', label: 'All that are open' }, ...issueStates.map(worded)],
  severity: severities.map(worded),
  kind: reportKinds.map(worded),
  harm: harmGroups.flatMap((group) => group.harms.map(({ code, name }) => ({ value: code, label: name, group: group.name }))),
  group: groupAttributes.map((value) => ({ value, label: attributeNames[value] })),
}
const labels = { state: 'State', severity: 'Severity', kind: 'Kind', harm: 'Harm', group: 'Group' } as const

/** Words first, the filters under them. */
export function BoardFilters({ filters }: Props) {
  return (
    <div className="flex flex-col gap-4 border-t border-ink pt-5">
      <div className="flex flex-wrap items-end gap-4">
        <div className="min-w-0 grow basis-72">
          <TextField name="q" id="search" type="search" label="Search" defaultValue={filters.q ?? ''} />
        </div>
        <Button>Search</Button>
      </div>
      <details open={Object.keys(labels).some((name) => filters[name])}>
        <summary className="min-h-11 cursor-pointer py-2">Filters</summary>
        <div className="grid gap-4 pb-3 sm:grid-cols-3 md:grid-cols-5">
          {Object.entries(labels).map(([name, label]) => (
            <SelectField
              key={name}
              name={name}
              label={label}
              placeholder="Any"
              choices={choices[name as keyof typeof choices]}
              defaultValue={filters[name] ?? ''}
            />
          ))}
        </div>
      </details>
    </div>
  )
}
