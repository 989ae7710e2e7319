import { Moment } from '#ui/parts/moment'
import { RecordSection } from '#ui/parts/record-section'

type Props = { report: { title: string; body: string; verdicts: readonly { id: string; verdict: string; text: string; at: Date }[] } }

const words: Record<string, string> = { reject: 'Rejected', duplicate: 'Called a duplicate', ask: 'Asked', accept: 'Accepted' }

/** The refused report, and what moderators said of it. */
export function AppealedReport({ report }: Props) {
  return (
    <RecordSection title="What it is against">
      <h3 className="text-h3">{report.title}</h3>
      <p className="mt-2 max-w-body break-words whitespace-pre-line">{report.body}</p>
      <ul className="mt-6 max-w-body">
        {report.verdicts.map(({ id, verdict, text, at }) => (
          <li key={id} className="border-t border-rule py-3">
            <p className="text-small text-ink-2">
              {words[verdict] ?? verdict}, <Moment at={at} as="full" />
            </p>
            <p className="mt-1 text-quote break-words whitespace-pre-line">{text}</p>
          </li>
        ))}
      </ul>
    </RecordSection>
  )
}
