import type { Example } from '#domain/rubrics'
import { combinationNames } from '#domain/rubrics/model'
import { ScoreFormula } from '#ui/grading/score-formula'

/** What a rubric would give, before it is saved: an entry in the middle of every scale, and between what its scores lie. */
export function RubricExample({ contents, factors, score, lowest, highest }: Example) {
  const { combination, criteria } = contents
  return (
    <section id="preview" aria-labelledby="preview-head" tabIndex={-1} className="border-[1.5px] border-ink bg-sheet px-5 py-4">
      <h2 id="preview-head" className="text-h3">
        Preview: nothing is saved yet
      </h2>
      <p className="mt-2 mb-4 text-small text-ink-2">{combinationNames[combination]}. An entry in the middle of every scale would score:</p>
      <ScoreFormula combination={combination} factors={factors} score={score} />
      <p className="text-small">
        Scores lie between {lowest} and {highest}.
      </p>
      <ul className="mt-3 list-disc ps-5 text-small text-ink-2">
        {criteria.map(({ key, name, anchors, isOptional }) => (
          <li key={key} className="break-words">
            {name}: {anchors.map(({ value, words }) => `${value} ${words}`).join(' · ')}
            {isOptional && ' · may be left out'}
          </li>
        ))}
      </ul>
    </section>
  )
}
