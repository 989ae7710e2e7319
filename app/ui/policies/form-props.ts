/** What a refused form brings back. */
export type Refused = { errors: Record<string, string>; typed: Record<string, string | string[]> }

/** What stood in a field: what was typed, else what was given. */
export const shownIn = (refused: Refused | undefined, name: string, given?: string | null) =>
  refused ? String(refused.typed[name] ?? '') : (given ?? undefined)
