export type RefusedForm = { errors: Record<string, string>; typed: Record<string, string | string[]> }

/** What was typed into a field of a refused form, so that nothing is lost. */
export const typedIn = (refused: RefusedForm | undefined, name: string) => (refused ? String(refused.typed[name] ?? '') : undefined)
