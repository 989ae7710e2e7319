const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** A date of the catalogue in words. Some are known to the month or the year only: no zone may move them to another day. */
export function dateInWords(date: string | null, length: 'long' | 'short' = 'long'): string {
  if (date === null) return 'not stated'
  const [year, month, day] = date.split('-')
  const name = months[Number(month) - 1]
  return [day && Number(day), length === 'short' ? name?.slice(0, 3) : name, year].filter(Boolean).join(' ')
}
