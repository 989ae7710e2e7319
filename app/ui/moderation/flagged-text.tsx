import { Link } from '@remix-run/react'
import type { CasePage } from '#domain/moderation'
import { paths } from '#kernel/paths'
import { CoveredText } from '#ui/parts/covered-text'
import { Moment } from '#ui/parts/moment'
import { Pieces } from '#ui/parts/pieces'
import { RecordSection } from '#ui/parts/record-section'
import { useCaseList } from './case-list.ts'
import { SealedText } from './sealed-text.tsx'

type Props = Pick<CasePage, 'id' | 'path' | 'flagged' | 'isChanged' | 'isSealed' | 'seal' | 'hazard'>

/** The words as they were flagged, and what became of them since. They are not in the page until they are asked for. */
export function FlaggedText({ id, path, flagged, isChanged, isSealed, seal, hazard }: Props) {
  const list = useCaseList()
  const { madeAt, takenAt, difference } = flagged
  return (
    <RecordSection
      title="What was flagged"
      note={
        <>
          Written <Moment at={madeAt} />, kept as it stood <Moment at={takenAt} />.
        </>
      }
    >
      {isSealed ? (
        <SealedText id={id} seal={seal} />
      ) : (
        <div className="max-w-body">
          <CoveredText
            hazard={hazard ?? 'H1'}
            topic={isChanged ? 'The flagged words; they have been changed since' : 'The flagged words'}
            showHref={paths.casePage(id, { show: 'text', list })}
            hideHref={paths.casePage(id, { list })}
            text={difference && <Pieces pieces={difference} />}
          />
          {seal?.isOpenToMe ? (
            <p className="mt-3 text-small text-ink-2">
              Open to the two of you until <Moment at={seal.until ?? takenAt} as="time" />. Each reading is on record.
            </p>
          ) : (
            <p className="mt-3 text-small">
              <Link to={path}>Open its page</Link>
            </p>
          )}
        </div>
      )}
    </RecordSection>
  )
}
