import { z } from 'zod'
import { catalogueDate } from './input.server.ts'
import { accessLevelIds, componentIds, componentStatuses, gatings, safeguardIds, safeguardStatuses } from './model.ts'

const source = z.string().trim().min(5, 'Name the source, with 5 to 500 characters.').max(500, 'Name the source, with 5 to 500 characters.')
const release = z.string().min(1, 'Choose the release.').max(100, 'Choose the release.')
const blankIsNull = <S extends z.ZodType>(schema: S) => z.preprocess((given) => (given === '' ? null : given), schema.nullable())

/** A change of the catalogue as its form sends it: a new release, or what is known of one part of a release. */
export const changeInput = z.discriminatedUnion('about', [
  z.strictObject({
    about: z.literal('release'),
    name: z.string().trim().min(1, 'Write its name, with at most 120 characters.').max(120, 'Write its name, with at most 120 characters.'),
    released_on: blankIsNull(catalogueDate),
    parameters: blankIsNull(
      z
        .string()
        .trim()
        .regex(/^[1-9]\d{0,14}$/, 'Write a whole number in digits, or nothing where it is not known.')
        .transform(Number),
    ),
    access_level: z.enum(accessLevelIds, 'Choose its level of access.'),
    gating: z.enum(gatings, 'Choose whether anyone may have it.'),
    source,
  }),
  z.strictObject({
    about: z.literal('component'),
    release,
    component: z.enum(componentIds, 'Choose the component.'),
    status: z.enum(componentStatuses, 'Choose what is known of it.'),
    source,
  }),
  z.strictObject({
    about: z.literal('safeguard'),
    release,
    safeguard: z.enum(safeguardIds, 'Choose the safeguard.'),
    status: z.enum(safeguardStatuses, 'Choose what is known of it.'),
    source,
  }),
])
export type Change = z.infer<typeof changeInput>

/** How a moderator decides a suggestion. */
export const decisionInput = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('confirm'), reason: z.string().max(1000) }),
  z.strictObject({
    decision: z.literal('decline'),
    reason: z
      .string()
      .trim()
      .min(20, 'Say why, with 20 to 1000 characters. Whoever suggested it reads this.')
      .max(1000, 'Say why, with 20 to 1000 characters. Whoever suggested it reads this.'),
  }),
])
export type SuggestionDecision = z.infer<typeof decisionInput>
