import type { Chosen, ColumnPreview, TrialsPreview } from './model.ts'
import { likelyPrompt, numbersPrompts } from './prompt-column.server.ts'

const favourableWords =
  /^(1|yes|y|true|t|favou?rable|hired?|accepted?|approved?|admitted|granted|pass(ed)?|correct|good|positive|safe|other|unknown|unbiased|non-?stereotyped|anti-?stereotyped?)$/i
const unfavourableWords =
  /^(0|no|n|false|f|unfavou?rable|rejected?|refused?|denied|declined|fail(ed)?|incorrect|wrong|bad|negative|unsafe|stereotyped?|biased|toxic)$/i
const referenceWords = /^(non-?neg(ative)?|control|baseline|reference|neutral)$/i

const outcomeNames = /outcome|decision|verdict|predicted_?role|response_?class|favou?rable|hired|result/i
const groupNames = /^(group|polarity|question_polarity|demographic|gender|race|ethnicity|religion|identity)s?$/i
const groupParts = /group|polarity|gender|race|ethnic|religion|identity/i
const conditionNames = /condition|setting|variant/i
const outcomesAtMost = 20
const groupsGuessed = 50

/** A first guess from names and values, for the reporter to correct. Nothing is guessed where nothing speaks for it. */
export function guessMapping(preview: TrialsPreview): Chosen {
  const free = new Set(preview.columns)
  const take = (column: ColumnPreview | undefined) => {
    if (column) free.delete(column)
    return column
  }
  const first = (fits: (column: ColumnPreview) => boolean) => [...free].find(fits)
  const named = (pattern: RegExp, most: number) => first(({ name, distinct }) => pattern.test(name) && distinct >= 2 && distinct <= most)

  const outcome = take(guessOutcome(preview.columns))
  const group = take(named(groupNames, groupsGuessed) ?? named(groupParts, groupsGuessed))
  const condition = take(named(conditionNames, outcomesAtMost))
  const prompt = take(likelyPrompt(preview, (column) => free.has(column) && numbersPrompts(column)))
  const words = outcome?.values.map(({ value }) => value) ?? []
  return {
    group: group?.name ?? '',
    outcome: outcome?.name ?? '',
    favourable: words.filter((value) => favourableWords.test(value)),
    unfavourable: words.filter((value) => unfavourableWords.test(value)),
    reference: group?.values.find(({ value }) => referenceWords.test(value))?.value ?? '',
    condition: condition?.name ?? '',
    prompt_id: prompt?.name ?? '',
    prompt: '',
    response: '',
    model_version: '',
    run_at: '',
  }
}

/** A column named like an outcome comes first, then words before bare numbers: a column of 0 and 1 may mean anything. */
function guessOutcome(columns: ColumnPreview[]): ColumnPreview | undefined {
  const likely = columns.filter((column) => column.distinct <= outcomesAtMost && speaks(column))
  const few = likely.filter(({ distinct }) => distinct <= 6)
  return likely.find(({ name }) => outcomeNames.test(name)) ?? few.find(isInWords) ?? few[0]
}

/** Whether the values of a column read like outcomes of both kinds. */
const speaks = ({ values }: ColumnPreview) =>
  values.some(({ value }) => favourableWords.test(value)) && values.some(({ value }) => unfavourableWords.test(value))

const isInWords = ({ values }: ColumnPreview) => values.every(({ value }) => Number.isNaN(Number(value)))
