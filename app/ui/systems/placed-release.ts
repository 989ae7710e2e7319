/** One dated release with its place on the gradient; `date` is already in words, because some are known to the month only. */
export type PlacedRelease = {
  id: string
  date: string
  level: 'fully_closed' | 'gradual_staged' | 'hosted' | 'cloud_api' | 'downloadable' | 'fully_open'
  parameters: number | null
  isGated: boolean | null
  name?: string
}
