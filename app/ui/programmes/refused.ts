/** What comes back from a form that was refused. */
export type Refused = { errors: Record<string, string>; typed: Record<string, string | string[]> }
