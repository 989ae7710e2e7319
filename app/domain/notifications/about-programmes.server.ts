import { type Audience, nobody } from './telling.server.ts'

/** Programmes are public and entries stand on the pages of their reports: nobody is disturbed. */
export const aboutProgrammes = {
  'programme.drafted': nobody,
  'programme.opened': nobody,
  'entry.joined': nobody,
  'entry.withdrawn': nobody,
} as const satisfies Record<string, Audience>
