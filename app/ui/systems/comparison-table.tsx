import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { Survival } from '#domain/figures/model'
import type { Waits } from '#domain/issues'
import type { SystemView } from '#domain/systems'
import { componentGroups, componentStatusNames, modalityNames, safeguardGroups, safeguardStatusNames } from '#domain/systems/model'
import { paths } from '#kernel/paths'
import { LevelBeam } from '#ui/parts/level-beam'
import { ScrollRegion } from '#ui/parts/scroll-region'
import { Table } from '#ui/parts/table'
import { dateInWords } from './catalogue-date.ts'
import { developersInWords } from './description.ts'
import { parametersInWords } from './parameters.ts'

export type Compared = { system: SystemView; open: number; waits: Waits }
type Row = { name: string; of: (side: Compared) => ReactNode }

/** One row a fact, one column a system; components and safeguards are those of the newest release. */
export function ComparisonTable({ a, b }: { a: Compared; b: Compared }) {
  return (
    <ScrollRegion label="Both systems, fact by fact">
      <Table caption={`${a.system.name} and ${b.system.name}, fact by fact`} isNumeric>
        <thead>
          <tr>
            <th scope="col">Fact</th>
            {[a, b].map(({ system }, at) => (
              <th key={at === 0 ? 'a' : 'b'} scope="col">
                <Link to={paths.system(system.slug)}>{system.name}</Link>
              </th>
            ))}
          </tr>
        </thead>
        {sections.map(({ title, rows }) => (
          <tbody key={title}>
            <tr>
              <th scope="rowgroup" colSpan={3} className="pt-7 text-h3">
                {title}
              </th>
            </tr>
            {rows.map(({ name, of }) => (
              <tr key={name}>
                <th scope="row" className="font-normal text-ink-2">
                  {name}
                </th>
                <td className="min-w-40">{of(a)}</td>
                <td className="min-w-40">{of(b)}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </Table>
    </ScrollRegion>
  )
}

const newest = ({ system }: Compared) => system.releases.at(-1)

const componentRow = ({ id, name }: { id: string; name: string }): Row => ({
  name,
  of: (side) => componentStatusNames[newest(side)?.components.find(({ component }) => component === id)?.status ?? 'unknown'],
})
const safeguardRow = ({ id, name }: { id: string; name: string }): Row => ({
  name,
  of: (side) => safeguardStatusNames[newest(side)?.safeguards.find(({ safeguard }) => safeguard === id)?.status ?? 'unknown'],
})

const clock = ({ n, median }: Survival) => {
  if (n === 0) return 'no issue on record'
  return median === null ? 'not yet for half of them' : `half within ${median} ${median === 1 ? 'day' : 'days'}`
}

const gatings = { gated: 'only those who are admitted', public: 'anyone', unknown: 'not stated' } as const

const sections: { title: string; rows: Row[] }[] = [
  {
    title: 'Identity',
    rows: [
      { name: 'Developer', of: ({ system }) => developersInWords(system.developer) },
      { name: 'Kind', of: ({ system }) => (system.modality ? modalityNames[system.modality] : 'not stated') },
      { name: 'First released', of: ({ system }) => dateInWords(system.releases[0]?.releasedOn ?? system.releasedOn) },
      { name: 'Releases', of: ({ system }) => system.releases.length },
      { name: 'Parameters', of: ({ system }) => parametersInWords(system.parameters) },
      { name: 'Licence', of: ({ system }) => system.licence ?? 'not stated' },
      { name: 'Answers for it', of: ({ system }) => system.organisation?.name ?? 'nobody here yet' },
    ],
  },
  {
    title: 'Newest release',
    rows: [
      { name: 'Release', of: (side) => newest(side)?.name ?? 'none recorded' },
      { name: 'Released', of: (side) => dateInWords(newest(side)?.releasedOn ?? null) },
      { name: 'Access level', of: (side) => <Level level={newest(side)?.accessLevel ?? side.system.accessLevel} /> },
      { name: 'Who gets in', of: (side) => gatings[newest(side)?.gating ?? 'unknown'] },
    ],
  },
  {
    title: 'Issues',
    rows: [
      { name: 'Open issues', of: ({ system, open }) => <Link to={paths.issues({ system: system.slug })}>{open}</Link> },
      { name: 'First answer', of: ({ waits }) => clock(waits.answer) },
      { name: 'Confirmed fix', of: ({ waits }) => clock(waits.fix) },
    ],
  },
  ...componentGroups.map(({ name, components }) => ({ title: `Components: ${name.toLowerCase()}`, rows: components.map(componentRow) })),
  ...safeguardGroups.map(({ name, safeguards }) => ({ title: `Safeguards: ${name.toLowerCase()}`, rows: safeguards.map(safeguardRow) })),
]

function Level({ level }: { level: SystemView['accessLevel'] }) {
  return level ? <LevelBeam level={level} /> : 'not stated'
}
