import { z } from 'zod'
import { accessLevelIds, gatings, modalities } from './model.ts'

export const systemSorts = ['name', 'developer', 'released', 'parameters', 'level', 'issues'] as const
export type SystemSort = (typeof systemSorts)[number]
const directions = ['ascending', 'descending'] as const

const partOfDate = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/

const dateSentence = 'Write a date as YYYY-MM-DD, or as YYYY-MM or YYYY when no more is known.'

/** A day, a month or a year of the calendar, as YYYY-MM-DD, YYYY-MM or YYYY. */
export const catalogueDate = z.string().refine(isDate, dateSentence)

/** An address that a browser can open and that runs nothing. */
export const webAddress = z
  .string()
  .trim()
  .max(500, 'Write a link of at most 500 characters.')
  .refine(isWebAddress, 'Write a whole link that begins with https:// or http://.')

const nameField = z
  .string()
  .trim()
  .min(2, 'Write its name, with 2 to 120 characters.')
  .max(120, 'Write its name, with 2 to 120 characters.')
const developerField = z
  .string()
  .trim()
  .min(2, 'Write who made it, with 2 to 200 characters.')
  .max(200, 'Write who made it, with 2 to 200 characters.')

/** "My system is not listed": what a reporter says about it. */
export const suggestionInput = z.strictObject({ name: nameField, developer: developerField, link: webAddress })
export type Suggestion = z.infer<typeof suggestionInput>

/** Why something suggested is not taken into the catalogue; the suggester reads it. */
export const declinationInput = z.strictObject({
  reason: z
    .string()
    .trim()
    .min(20, 'Say why, with 20 to 1000 characters. Whoever suggested it reads this.')
    .max(1000, 'Say why, with 20 to 1000 characters. Whoever suggested it reads this.'),
})
export type Declination = z.infer<typeof declinationInput>

/** What a moderator states when a suggested system enters the catalogue. */
export const confirmationInput = z.strictObject({
  name: nameField,
  developer: developerField,
  link: webAddress,
  modality: z.enum(modalities, 'Choose what it takes and gives.'),
  access_level: z.enum(accessLevelIds, 'Choose its level of access.'),
  gating: z.enum(gatings, 'Choose whether anyone may have it.'),
  released_on: z
    .string()
    .trim()
    .refine((date) => date === '' || isDate(date), dateSentence)
    .transform((date) => date || null),
  source: z
    .string()
    .trim()
    .min(5, 'Name the source that shows its level, with 5 to 500 characters.')
    .max(500, 'Name the source that shows its level, with 5 to 500 characters.'),
})
export type Confirmation = z.infer<typeof confirmationInput>

const kept = <S extends z.ZodType>(schema: S) => schema.optional().catch(undefined)

/** Filters from an address. An unreadable one is left out: a list is never refused for a mistyped link. */
export const systemFilters = z.object({
  q: kept(z.string().trim().min(1).max(200)),
  modality: kept(z.enum(modalities)),
  access_level: kept(z.enum(accessLevelIds)),
  developer: kept(z.string().trim().min(1).max(200)),
  gating: kept(z.enum(gatings)),
  released_after: kept(catalogueDate),
  released_before: kept(catalogueDate),
  sort: z.enum(systemSorts).catch('name'),
  direction: kept(z.enum(directions)),
  cursor: kept(z.string().max(600)),
})
export type SystemFilters = z.infer<typeof systemFilters>

export const timelineSorts = ['system', 'developer', 'kind', 'released', 'level', 'parameters', 'issues'] as const
export type TimelineSort = (typeof timelineSorts)[number]
export const timelineViews = ['access', 'size'] as const

/** Words of a list, separated by commas. None of them and all of them mean the same: nothing is left out. */
const someOf = <Word extends string>(words: readonly Word[]) =>
  z
    .string()
    .transform((given) => words.filter((word) => given.split(',').includes(word)))
    .transform((chosen) => (chosen.length === 0 || chosen.length === words.length ? undefined : chosen))
    .optional()
    .catch(undefined)
const year = kept(
  z
    .string()
    .regex(/^(19|20)\d\d$/)
    .transform(Number),
)

/** What the timeline shows, from its address; what cannot be read is left out. */
export const timelineFilters = z.object({
  modality: someOf(modalities),
  level: someOf(accessLevelIds),
  from: year,
  until: year,
  developer: kept(z.string().trim().min(1).max(200)),
  show: z.enum(timelineViews).catch('access'),
  sort: z.enum(timelineSorts).catch('released'),
  direction: kept(z.enum(directions)),
  /** The release after which the table goes on. */
  after: kept(z.string().max(100)),
})
export type TimelineFilters = z.infer<typeof timelineFilters>

function isDate(text: string): boolean {
  if (!partOfDate.test(text)) return false
  const [year, month = '01', day = '01'] = text.split('-')
  const whole = `${year}-${month}-${day}`
  const instant = new Date(`${whole}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(whole)
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text)
}
