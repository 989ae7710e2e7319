import { adjustmentNames, type ConditionFigures, type Figures, testNames } from '#domain/figures/model'
import { Notice } from '#ui/parts/notice'
import { FiguresTable } from './figures-table.tsx'
import { FindingSentence } from './finding-sentence.tsx'
import { GroupPlot } from './group-plot.tsx'
import { probability } from './numbers.ts'

/** All figures of one analysis: the clearest finding as a sentence, then each condition with its picture and its table. */
export function EvidenceFigures({ figures }: { figures: Figures }) {
  const { conditions, adjustment, family, runs } = figures
  const isSplit = conditions.length > 1
  return (
    <div>
      <FindingSentence runs={runs} />
      {conditions.map((condition) => (
        <Condition key={condition.condition} condition={condition} adjustment={adjustmentNames[adjustment]} isSplit={isSplit} />
      ))}
      <p className="mt-4 text-small text-ink-2">
        {family === 1 ? 'One comparison' : `${family} comparisons`}, adjusted by {adjustmentNames[adjustment]}’s method. Reference:{' '}
        {figures.reference}.
      </p>
    </div>
  )
}

function Condition({ condition, adjustment, isSplit }: { condition: ConditionFigures; adjustment: string; isSplit: boolean }) {
  const { overall, unit, cautions, promptsWithoutPartner, runs } = condition
  const tests = [...new Set(condition.comparisons.flatMap(({ test }) => (test ? [testNames[test.name]] : [])))]
  return (
    <div className="mt-8">
      {isSplit && <h3 className="text-h3">{condition.condition || 'All trials'}</h3>}
      {isSplit && <FindingSentence runs={runs} isLarge={false} />}
      <p className="mt-2 text-small text-ink-2">
        Counted: {unit.sentence}.{tests.length > 0 && ` Tested by ${tests.join(' and ')}.`}
        {promptsWithoutPartner > 0 && ` ${promptsWithoutPartner} prompts without a partner are left out.`}
        {overall && ` Over all groups: ${testNames[overall.name]}, p ${probability(overall.p)}.`}
      </p>
      <GroupPlot condition={condition} />
      <div className="mt-6">
        <FiguresTable condition={condition} adjustment={adjustment} />
      </div>
      {cautions.length > 0 && (
        <Notice tone="caution" className="mt-6">
          <strong className="text-caution">Read with care.</strong> {cautions.join(' ')}
        </Notice>
      )}
    </div>
  )
}
