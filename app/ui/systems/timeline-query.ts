import type { TimelineFilters } from '#domain/systems'

/** The address of the timeline under some filters; a change of them begins the table anew. */
export function timelineQuery(filters: TimelineFilters, changed: Partial<TimelineFilters> = {}): Record<string, string | undefined> {
  const { modality, level, from, until, developer, show, sort, direction, after } = { ...filters, after: undefined, ...changed }
  return {
    modality: modality?.join(','),
    level: level?.join(','),
    from: from?.toString(),
    until: until?.toString(),
    developer,
    show: show === 'access' ? undefined : show,
    sort: sort === 'released' ? undefined : sort,
    direction,
    after,
  }
}

/** A legend's list with one word turned off or on again; turning the last one off shows all. */
export function turned<Word extends string>(chosen: readonly Word[] | undefined, word: Word, all: readonly Word[]): Word[] | undefined {
  const on = chosen ?? all
  const next = on.includes(word) ? on.filter((one) => one !== word) : all.filter((one) => one === word || on.includes(one))
  return next.length === 0 || next.length === all.length ? undefined : next
}
