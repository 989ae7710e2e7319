import { Link } from '@remix-run/react'
import type { Suggestions } from '#domain/systems'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { ColumnHeads } from '#ui/parts/column-heads'
import { Empty } from '#ui/parts/empty'
import { Moment } from '#ui/parts/moment'
import { PageHead } from '#ui/parts/page-head'
import { RecordSection } from '#ui/parts/record-section'
import { Table } from '#ui/parts/table'
import { changeInWords } from './change-words.ts'
import { developersInWords } from './description.ts'

/** What members suggested for the catalogue and nobody has decided yet. */
export function SuggestionsPage({ systems, changes }: Suggestions) {
  return (
    <Page>
      <PageHead
        title="Suggestions for the catalogue"
        lede="Check the source, then confirm or decline. Your own are decided by somebody else."
      />
      {systems.length + changes.length === 0 && (
        <Empty title="Nothing waits" to={paths.systems()} linkText="To the catalogue">
          <p>Systems, releases, components and safeguards that members suggest stand here until somebody decides.</p>
        </Empty>
      )}
      {systems.length > 0 && (
        <RecordSection title="Systems" note={`${systems.length} wait.`}>
          <Table caption="Suggested systems" flows>
            <ColumnHeads names={['System', 'Developer', 'Suggested']} />
            <tbody>
              {systems.map(({ slug, name, developer, handle, at }) => (
                <tr key={slug}>
                  <th scope="row" className="cell-title">
                    <Link to={paths.system(slug)}>{name}</Link>
                  </th>
                  <td>{developersInWords(developer)}</td>
                  <td>
                    <Moment at={at} as="short" /> by {handle ?? 'somebody'}
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        </RecordSection>
      )}
      {changes.length > 0 && (
        <RecordSection title="Changes" note={`${changes.length} wait.`}>
          <Table caption="Suggested changes" flows>
            <ColumnHeads names={['Change', 'System', 'Suggested']} />
            <tbody>
              {changes.map(({ id, change, source, slug, name, handle, suggestedAt }) => (
                <tr key={id}>
                  <th scope="row" className="cell-title">
                    <Link to={paths.suggestion(id)}>{changeInWords(change)}</Link>
                    <small className="wrap-anywhere">{source}</small>
                  </th>
                  <td>
                    <Link to={paths.system(slug)}>{name}</Link>
                  </td>
                  <td>
                    <Moment at={suggestedAt} as="short" /> by {handle}
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        </RecordSection>
      )}
    </Page>
  )
}
