/** A form that was not taken: why, field by field, and what was typed. */
export type Refused = { errors: Record<string, string>; typed: Record<string, string | string[]> }

/** What a field shows: what was typed where the form was refused, else what it starts with. */
export const shownIn = (refused: Refused | undefined, name: string, start = '') =>
  refused ? ([refused.typed[name]].flat()[0] ?? '') : start

export const chosenIn = (refused: Refused | undefined, name: string, start: readonly string[] = []) =>
  refused ? [refused.typed[name] ?? []].flat() : start

/** What every field of a form takes: its name, what it shows and what is wrong with it. */
export const fieldsOf = (refused: Refused | undefined) => (name: string) => ({
  name,
  defaultValue: shownIn(refused, name),
  error: refused?.errors[name],
})
