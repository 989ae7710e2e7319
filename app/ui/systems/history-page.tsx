import type { ComponentProps } from 'react'
import type { SystemView } from '#domain/systems'
import { accessLevelIds, type CatalogueChange } from '#domain/systems/model'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Happenings, type Words } from '#ui/parts/happenings'
import { LevelBeam } from '#ui/parts/level-beam'
import { PageHead } from '#ui/parts/page-head'
import { RecordSection } from '#ui/parts/record-section'
import { Table } from '#ui/parts/table'
import { dateInWords } from './catalogue-date.ts'
import { changeInWords } from './change-words.ts'
import { parametersInWords } from './parameters.ts'

type Props = { system: Omit<SystemView, 'id'>; happened: ComponentProps<typeof Happenings>['happened'] }

/** How a system moved on the gradient, and how its entry here came to be what it is. */
export function HistoryPage({ system: { slug, name, releases }, happened }: Props) {
  return (
    <Page>
      <PageHead
        title={`History of ${name}`}
        crumbs={[{ name: 'Systems', to: paths.systems() }, { name, to: paths.system(slug) }, { name: 'History' }]}
      />
      <RecordSection title="On the gradient" note="Each release with its level, oldest first, and each move from one level to another.">
        <Table caption={`Releases of ${name} and their levels`} flows>
          <thead>
            <tr>
              <th scope="col">Release</th>
              <th scope="col">Released</th>
              <th scope="col">Level</th>
              <th scope="col">Move</th>
              <th scope="col" className="cell-number">
                Parameters
              </th>
            </tr>
          </thead>
          <tbody>
            {releases.map((release, at) => (
              <tr key={release.id}>
                <th scope="row" className="cell-title">
                  {release.name}
                </th>
                <td className="whitespace-nowrap">{dateInWords(release.releasedOn, 'short')}</td>
                <td>
                  <LevelBeam level={release.accessLevel} />
                </td>
                <td>{moveInWords(releases[at - 1], release)}</td>
                <td className="cell-number" data-label="parameters">
                  {parametersInWords(release.parameters)}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      </RecordSection>
      <RecordSection title="What happened here" note="Every change of this entry is an event that stays.">
        {happened.length > 0 ? <Happenings happened={happened} words={words} /> : <p>Nothing has changed since the entry was made.</p>}
      </RecordSection>
    </Page>
  )
}

type Release = SystemView['releases'][number]

function moveInWords(earlier: Release | undefined, release: Release): string {
  if (!earlier) return 'first release'
  const by = accessLevelIds.indexOf(release.accessLevel) - accessLevelIds.indexOf(earlier.accessLevel)
  return by === 0 ? 'same level' : by > 0 ? 'opened further' : 'closed again'
}

const said = ({ change }: Record<string, unknown>) => changeInWords(change as CatalogueChange)
const sourced = (details: Record<string, unknown>) => (
  <>
    {said(details)}
    <span className="block text-ink-2 wrap-anywhere">Source: {String(details.source)}</span>
  </>
)

const words: Record<string, Words> = {
  'catalogue.loaded': { shape: 'square', inside: 'check', did: () => 'put it into the catalogue, with what its sources say' },
  'system.suggested': { shape: 'square', did: () => 'suggested it' },
  'system.confirmed': {
    shape: 'square',
    inside: 'check',
    did: ({ source }) => (
      <>
        confirmed it
        <span className="block text-ink-2 wrap-anywhere">Source: {String(source)}</span>
      </>
    ),
  },
  'system.declined': { shape: 'square', inside: 'cross', did: ({ reason }) => `declined it: ${String(reason)}` },
  'system.edited': { shape: 'square', inside: 'check', did: (details) => <>stated {sourced(details)}</> },
  'system.change_suggested': { shape: 'square', did: (details) => <>suggested {sourced(details)}</> },
  'system.change_confirmed': { shape: 'square', inside: 'check', did: (details) => <>confirmed {sourced(details)}</> },
  'system.change_declined': { shape: 'square', inside: 'cross', did: (details) => `declined ${said(details)}: ${String(details.reason)}` },
}
