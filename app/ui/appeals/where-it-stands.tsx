import { type AppealState, type AppealSubject, type InadmissibleReason, inadmissibleNames } from '#domain/appeals/model'
import { Moment } from '#ui/parts/moment'
import { Notice } from '#ui/parts/notice'
import { RecordSection } from '#ui/parts/record-section'

type Props = {
  appeal: {
    state: AppealState
    subjectType: AppealSubject
    isOwn: boolean
    isOpen: boolean
    isBlocked: boolean
    isOverdue: boolean
    dueAt: Date
    decidedAt: Date | null
    escalatedAt: Date | null
    escalatesAt: Date
    reasons: string | null
    inadmissible: InadmissibleReason | null
  }
}

/** What happens next and by when, or how it ended and why. */
export function WhereItStands({ appeal }: Props) {
  const isScore = appeal.subjectType === 'score'
  if (appeal.inadmissible) {
    return (
      <div className="mb-8">
        <Notice tone="caution">It was not heard. {inadmissibleNames[appeal.inadmissible]}</Notice>
      </div>
    )
  }
  if (!appeal.isOpen)
    return (
      <RecordSection title="How it ended" note={appeal.decidedAt && <Moment at={appeal.decidedAt} as="full" />}>
        <p className="max-w-body whitespace-pre-line">{appeal.reasons ?? 'It was taken back.'}</p>
        {appeal.state === 'overturned' && (
          <p className="mt-3 text-ink-2">
            {isScore
              ? 'The second score counts from now on, and who was told of the first is told of this.'
              : 'Everything is put back as it was, and who was told is told of this.'}
          </p>
        )}
      </RecordSection>
    )
  return (
    <div className="mb-8 flex flex-col gap-3">
      {appeal.isBlocked && (
        <Notice tone="grave">
          Blocked: every appeal reviewer has a part in this. The admins know. It waits for somebody else and is never decided by one of
          them.
        </Notice>
      )}
      <Notice tone={appeal.isOverdue ? 'caution' : 'note'}>
        {appeal.isOverdue ? 'The answer is late: it was due ' : 'The answer is due by '}
        <Moment at={appeal.dueAt} as="full" />.{' '}
        {appeal.escalatedAt ? (
          `It was passed on to the admins${isScore ? '.' : ', and the sanction rests until then, save a ban.'}`
        ) : (
          <>
            If there is none by <Moment at={appeal.escalatesAt} />, it is passed on to the admins
            {isScore ? '.' : ' and the sanction rests, save a ban.'}
          </>
        )}
      </Notice>
    </div>
  )
}
