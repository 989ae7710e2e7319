import { Link } from '@remix-run/react'
import type { CasePage } from '#domain/moderation'
import { paths } from '#kernel/paths'
import { CoveredText } from '#ui/parts/covered-text'
import { Moment } from '#ui/parts/moment'
import { Notice } from '#ui/parts/notice'
import { RecordSection } from '#ui/parts/record-section'

type Props = Pick<CasePage, 'id' | 'path' | 'flagged' | 'isChanged' | 'isSealed' | 'hazard'>

/** The words as they were flagged, and what became of them since. They are not in the page until they are asked for. */
export function FlaggedText({ id, path, flagged, isChanged, isSealed, hazard }: Props) {
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
        <Notice tone="grave">
          It is sealed unseen, because it may show child abuse. Nobody opens it alone. Follow the legal procedure that the operator set.
        </Notice>
      ) : (
        <div className="max-w-body">
          <CoveredText
            hazard={hazard ?? 'H1'}
            topic={isChanged ? 'The flagged words; they have been changed since' : 'The flagged words'}
            showHref={paths.casePage(id, { show: 'text' })}
            hideHref={paths.casePage(id)}
            text={difference && <Difference pieces={difference} />}
          />
          <p className="mt-3 text-small">
            <Link to={path}>Open its page</Link>
          </p>
        </div>
      )}
    </RecordSection>
  )
}

function Difference({ pieces }: { pieces: NonNullable<CasePage['flagged']['difference']> }) {
  let place = 0
  return (
    <>
      {pieces.map(({ kind, text }) => {
        const key = `${kind} ${place++}`
        if (kind === 'gone') return <del key={key}>{text}</del>
        return kind === 'new' ? <ins key={key}>{text}</ins> : <span key={key}>{text}</span>
      })}
    </>
  )
}
