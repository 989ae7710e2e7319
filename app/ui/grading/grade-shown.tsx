import type { Criterion, Ratings } from '#domain/rubrics/model'

type Props = { criteria: readonly Pick<Criterion, 'key' | 'name'>[]; grade: { ratings: Ratings; reasons: string } }

/** A grade that was handed in. */
export function GradeShown({ criteria, grade: { ratings, reasons } }: Props) {
  return (
    <>
      <dl className="grid max-w-form grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-1.5 text-small">
        {criteria.map(({ key, name }) => (
          <div key={key} className="contents">
            <dt className="break-words">{name}</dt>
            <dd className="text-end font-strong">{ratings[key] ?? 'not given'}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-4 max-w-body text-quote break-words whitespace-pre-line">{reasons}</p>
    </>
  )
}
