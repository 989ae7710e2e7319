const units = [
  { size: 1e12, word: 'trillion' },
  { size: 1e9, word: 'billion' },
  { size: 1e6, word: 'million' },
] as const

/** A number of parameters to three figures: 176 billion. */
export function parametersInWords(parameters: number | null): string {
  if (parameters === null) return 'not stated'
  const unit = units.find(({ size }) => parameters >= size)
  return [Number((parameters / (unit?.size ?? 1)).toPrecision(3)), unit?.word].filter(Boolean).join(' ')
}
