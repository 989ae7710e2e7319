import { Link } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Empty } from '../parts/empty.tsx'
import { RecordSection } from '../parts/record-section.tsx'
import { IssueHeadline, type NewIssue } from './issue-headline.tsx'

type Props = { issues: readonly NewIssue[]; openCount: number }

/** The issues published last, as headlines with their finding in a sentence. */
export function NewestIssues({ issues, openCount }: Props) {
  return (
    <RecordSection title="Newest published issues" note="The owner’s right of reply is always shown beside the issue.">
      {issues.length === 0 ? (
        <Empty title="No issue is published yet" to={paths.report()} linkText="Report a problem">
          <p>An issue stands here once a moderator has accepted a report and its track allows it to be public. Yours could be the first.</p>
        </Empty>
      ) : (
        <>
          <ol>
            {issues.map((issue) => (
              <IssueHeadline key={issue.publicId} {...issue} />
            ))}
          </ol>
          <p className="pt-5">
            <Link to={paths.issues()}>{openCount === 1 ? 'The one open issue' : `All ${openCount} open issues`}</Link>
          </p>
        </>
      )}
    </RecordSection>
  )
}
