import { Link } from '@remix-run/react'
import type { SilenceStep } from '#domain/issues/model'
import { paths } from '#kernel/paths'
import type { Words } from '#ui/parts/happenings'
import { silenceWords } from '../issues/silence.ts'

const issueOf = (details: Record<string, unknown>) => {
  const publicId = String(details.publicId)
  return <Link to={paths.issue(publicId)}>{publicId}</Link>
}
const plain = (value: unknown) => String(value).replaceAll('_', ' ')

/** What each event says on the page of a report. */
export const reportWords: Record<string, Words> = {
  'report.submitted': { shape: 'square', did: () => 'submitted the report.' },
  'report.promoted': { shape: 'square', did: () => 'made it a full report.' },
  'report.claimed': { shape: 'square', inside: 'leftHalf', did: () => 'began screening.' },
  'report.handed_over': {
    shape: 'square',
    inside: 'leftHalf',
    did: ({ isNamed }) => (isNamed ? 'handed the report on to another moderator.' : 'gave the report back to the queue, with a note.'),
  },
  'report.released': { shape: 'square', did: () => 'gave the report back to the queue.' },
  'report.asked': { shape: 'square', inside: 'question', did: () => 'asked a question.' },
  'report.answered': { shape: 'square', did: () => 'answered.' },
  'report.lapsed': { shape: 'square', inside: 'dots', did: () => 'let the report rest: the question stayed open for 30 days.' },
  'report.withdrawn': { shape: 'square', inside: 'minus', did: () => 'withdrew the report.' },
  'report.reworded': { shape: 'square', did: () => 'changed the words of the report.' },
  'report.rejected': { shape: 'square', inside: 'cross', did: ({ reason }) => `rejected it: ${plain(reason)}.` },
  'report.duplicated': { shape: 'square', inside: 'second', did: (details) => <>joined it to {issueOf(details)} as a duplicate.</> },
  'report.restored': { shape: 'square', inside: 'leftHalf', did: () => 'took that back; the report is being screened again.' },
  'report.accepted': {
    shape: 'square',
    inside: 'check',
    did: (details) => (
      <>
        accepted it as {String(details.role) === 'original' ? 'the original of' : 'corroborating'} {issueOf(details)}, severity{' '}
        {plain(details.severity)}.{details.isPublished === true && ' Public from this moment, because the track is open.'}
      </>
    ),
  },
  'evidence.added': { shape: 'square', did: ({ fileName }) => `attached ${String(fileName)}.` },
  'evidence.removed': { shape: 'square', inside: 'minus', did: ({ fileName }) => `removed ${String(fileName)}.` },
  'evidence.mapped': { shape: 'square', did: () => 'said what the columns mean.' },
  'evidence.analysed': {
    shape: 'square',
    inside: 'check',
    did: ({ refusal }) => (refusal ? `found no figures: ${String(refusal)}` : 'computed the figures.'),
  },
  'issue.moved': {
    shape: 'round',
    inside: 'leftHalf',
    did: ({ to, byOwner }) => `${byOwner ? `for ${String(byOwner)} ` : ''}moved the issue to ${plain(to)}.`,
  },
  'issue.published': { shape: 'round', did: () => 'published the issue.' },
  'issue.silent': { shape: 'square', did: ({ step, isMarked }) => silenceWords(step as SilenceStep, isMarked === true) },
  'issue.lapsed': { shape: 'round', did: () => 'brought the issue back to acknowledged: its date has passed.' },
}
