import { Link } from '@remix-run/react'
import type { RubricPage as Rubric } from '#domain/rubrics'
import { combinationNames } from '#domain/rubrics/model'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { LinkButton } from '#ui/parts/link-button'
import { Moment } from '#ui/parts/moment'
import { Notice } from '#ui/parts/notice'
import { PageHead } from '#ui/parts/page-head'
import { RecordSection } from '#ui/parts/record-section'
import { RubricCriteria } from './rubric-criteria.tsx'

/** One version of a rubric in full, and how it came to be. */
export function RubricPage({ id, name, owner, presetCode, shown, newest, versions, may }: Rubric) {
  const { contents, number } = shown
  return (
    <Page>
      <PageHead
        title={name}
        crumbs={[{ name: 'Rubrics', to: paths.rubrics() }, { name: `Version ${number}` }]}
        lede={contents.summary}
        badges={
          <>
            <span className="font-strong text-ink">{combinationNames[contents.combination]}</span>
            <span>{presetCode ? 'Comes with this place' : (owner ?? 'The community’s')}</span>
            <span>
              Version {number}, <Moment at={shown.at} />
            </span>
          </>
        }
      >
        <div className="flex flex-wrap gap-x-6 gap-y-3">
          {may.edit && (
            <LinkButton to={paths.rubricVersions(id)} kind="filled">
              Write a new version
            </LinkButton>
          )}
          {may.copy && <LinkButton to={paths.newRubric(shown.id)}>Copy into a rubric of your own</LinkButton>}
        </div>
      </PageHead>
      {number !== newest && (
        <Notice tone="caution" className="mb-8">
          This is an earlier version. <Link to={paths.rubric(id)}>Version {newest} is the newest</Link>; programmes keep the one they opened
          with.
        </Notice>
      )}
      <RecordSection title="Criteria" note="The value that stands beside the words enters the score.">
        <RubricCriteria contents={contents} />
      </RecordSection>
      <RecordSection title="Versions" note="None is ever changed or removed.">
        <ol className="border-t border-rule">
          {versions.map(({ id: key, number: one, note, at, by, changes }) => (
            <li key={key} className="border-b border-rule py-4">
              <p>
                {one === number ? (
                  <strong>Version {one}</strong>
                ) : (
                  <Link to={paths.rubric(id, one)} className="font-strong">
                    Version {one}
                  </Link>
                )}
                , <Moment at={at} />
                {by && `, by ${by}`}
              </p>
              <p className="max-w-body text-small break-words text-ink-2">{note}</p>
              {changes.length > 0 && (
                <ul className="mt-2 max-w-body list-disc ps-5 text-small break-words">
                  {changes.map((change) => (
                    <li key={change}>{change}</li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ol>
      </RecordSection>
    </Page>
  )
}
