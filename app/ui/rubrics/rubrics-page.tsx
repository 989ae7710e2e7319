import { Link } from '@remix-run/react'
import { combinationNames, type RubricContents } from '#domain/rubrics/model'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Empty } from '#ui/parts/empty'
import { LinkButton } from '#ui/parts/link-button'
import { PageHead } from '#ui/parts/page-head'
import { RecordSection } from '#ui/parts/record-section'

type Line = { id: string; name: string; presetCode: string | null; owner: string | null; number: number; contents: RubricContents }
type Props = { rubrics: readonly Line[]; may: { make: boolean } }

/** The rubrics by which entries of programmes are scored: what comes with the place, and what was made here. */
export function RubricsPage({ rubrics, may }: Props) {
  const presets = rubrics.filter(({ presetCode }) => presetCode !== null)
  const made = rubrics.filter(({ presetCode }) => presetCode === null)
  return (
    <Page>
      <PageHead
        title="Rubrics"
        lede="A rubric says how an entry is scored. Graders rate each criterion, and the server computes the score: nobody types a total."
      >
        {may.make && (
          <LinkButton to={paths.newRubric()} kind="filled">
            Make a rubric
          </LinkButton>
        )}
      </PageHead>
      <RecordSection title="Ready to use" note="They come with this place and never change. Copy one to make it yours.">
        <Lines rubrics={presets} />
      </RecordSection>
      <RecordSection title="Made here">
        {made.length === 0 ? <Empty title="None yet">Who runs a programme can write a rubric for it.</Empty> : <Lines rubrics={made} />}
      </RecordSection>
    </Page>
  )
}

function Lines({ rubrics }: { rubrics: readonly Line[] }) {
  return (
    <ul className="border-t border-rule">
      {rubrics.map(({ id, name, owner, presetCode, number, contents }) => (
        <li key={id} className="border-b border-rule py-4">
          <Link to={paths.rubric(id)} className="font-strong break-words">
            {name}
          </Link>
          <p className="mt-1 max-w-body text-small text-ink-2">{contents.summary}</p>
          <p className="mt-1 text-small text-ink-3">
            {combinationNames[contents.combination]}, {contents.criteria.length} {contents.criteria.length === 1 ? 'criterion' : 'criteria'}
            {presetCode === null && `, version ${number}, ${owner ?? 'the community’s'}`}
          </p>
        </li>
      ))}
    </ul>
  )
}
