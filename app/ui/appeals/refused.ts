/** What comes back from a form that was refused. */
export type Refused = { errors: Record<string, string>; typed: Record<string, string | string[]> }

export const shownIn = (refused: Refused | undefined, name: string) => {
  const typed = refused?.typed[name]
  return Array.isArray(typed) ? typed[0] : typed
}
