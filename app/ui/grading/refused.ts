/** What a refused form brings back. */
export type Refused = { errors: Record<string, string>; typed: Record<string, string | string[]>; version?: number }
