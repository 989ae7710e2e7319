import { type Combination, neutralOf, type RubricContents, usesWeights } from '#domain/rubrics/model'

/** The criteria of a rubric with their anchors. */
export function RubricCriteria({ contents: { combination, criteria } }: { contents: RubricContents }) {
  return (
    <ol className="border-t border-rule">
      {criteria.map(({ key, name, question, anchors, weight, isOptional, spreadLimit }) => (
        <li key={key} className="grid gap-x-8 gap-y-3 border-b border-rule py-5 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
          <div>
            <h3 className="text-h3 break-words">{name}</h3>
            {question && <p className="mt-1 text-small break-words text-ink-2">{question}</p>}
            <p className="mt-2 text-small text-ink-3">
              {usesWeights(combination) && `Weight ${weight}. `}
              {isOptional ? leftOut(combination) : 'Always rated.'} Graders may differ by {spreadLimit}.
            </p>
          </div>
          <dl className="grid grid-cols-[3.5rem_minmax(0,1fr)] content-start gap-x-4 gap-y-1.5 text-small">
            {anchors.map(({ value, words }) => (
              <div key={value} className="contents">
                <dt className="text-end font-strong">{value}</dt>
                <dd className="break-words">{words}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ol>
  )
}

const leftOut = (combination: Combination) => {
  const neutral = neutralOf[combination]
  return neutral === null ? 'May be left out, and then does not count.' : `May be left out, and then counts ${neutral}.`
}
