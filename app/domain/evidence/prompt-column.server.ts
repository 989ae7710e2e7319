import type { Chosen, ColumnPreview, TrialsPreview } from './model.ts'

const promptWords = /(^|_)(prompt|question|template|item|pair|scenario|vignette|sentence)s?(_?(id|index|idx|no|number|num|key|text))?$/i
const idWords = /(id|index|idx|no|number|num|key)$/i

/** A column whose name speaks of prompts and whose values repeat; one that numbers them comes before one that holds their text. */
export function likelyPrompt(preview: TrialsPreview, isFree: (column: ColumnPreview) => boolean): ColumnPreview | undefined {
  const likely = preview.columns.filter((column) => isFree(column) && promptWords.test(column.name) && repeats(preview, column))
  return likely.find(({ name }) => idWords.test(name)) ?? likely[0]
}

/** The column to propose where no prompt was chosen and rows look alike. */
export function promptToAskFor(preview: TrialsPreview, { group, outcome, condition }: Chosen): ColumnPreview | undefined {
  return likelyPrompt(preview, ({ name }) => ![group, outcome, condition].includes(name))
}

/** About how many rows share one value of the column. */
export const rowsAPrompt = ({ rowCount }: TrialsPreview, { distinct, hasMore, values }: ColumnPreview): number =>
  hasMore ? (values[0]?.count ?? 1) : Math.round(rowCount / distinct)

export const numbersPrompts = ({ name }: ColumnPreview): boolean => idWords.test(name)

const repeats = (preview: TrialsPreview, column: ColumnPreview) => column.distinct > 1 && rowsAPrompt(preview, column) > 1
