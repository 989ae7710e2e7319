import { z } from 'zod'
import type { Criterion, RubricContents } from '#domain/rubrics/model'
import { prose } from '#kernel/wording.server'
import { gradersAtLeast, gradersAtMost, reasonsAtLeast } from './model.ts'

const listOf = (given: unknown) => [given ?? []].flat()

export const panelInput = z.strictObject({
  grader: z.preprocess(
    listOf,
    z
      .array(z.string().max(64))
      .min(gradersAtLeast, 'Choose at least two graders.')
      .max(gradersAtMost, 'Choose at most five graders.')
      .refine((ids) => new Set(ids).size === ids.length, 'Choose each grader once.'),
  ),
})

export const replacementInput = z.strictObject({
  seat: z.string('Choose who leaves the panel.').min(1, 'Choose who leaves the panel.').max(64),
  grader: z.string('Choose who takes the place.').min(1, 'Choose who takes the place.').max(64),
  reason: z.string('Say why.').trim().min(10, 'Say why, in at least 10 characters.').max(500, 'Shorten this to 500 characters.'),
})

const reasons = z
  .string('Write your reasons.')
  .transform(prose)
  .pipe(
    z
      .string()
      .min(reasonsAtLeast, `Write at least ${reasonsAtLeast} characters of reasons: the reporter reads them.`)
      .max(5000, 'Shorten this to 5,000 characters.'),
  )

/** One chosen anchor for each criterion; an optional one may be left out. Nothing but an anchor of this rubric is a rating. */
const ratingOf = ({ name, anchors, isOptional }: Criterion) =>
  z
    .string(`Choose a rating for ${name}.`)
    .default('')
    .refine(
      (given) => (given === '' ? isOptional : anchors.some(({ value }) => String(value) === given)),
      `Choose a rating for ${name} from the list.`,
    )
    .transform((given) => (given === '' ? null : Number(given)))

export const fieldOf = (key: string) => `rating_${key}`
const fieldsOf = (criteria: readonly Criterion[]) =>
  Object.fromEntries(criteria.map((criterion) => [fieldOf(criterion.key), ratingOf(criterion)]))

/** Which save of the draft the form was made from. */
const version = z.coerce.number().int().min(0).max(1_000_000).default(0)

/** A whole grade: every criterion that must be rated, and reasons. The form of a ruling is the same for the criteria in question. */
export const gradeInput = ({ criteria }: Pick<RubricContents, 'criteria'>) =>
  z.strictObject({ ...fieldsOf(criteria), reasons, version }).transform((given) => ({
    ratings: Object.fromEntries(criteria.map(({ key }) => [key, (given as Record<string, unknown>)[fieldOf(key)] as number | null])),
    reasons: given.reasons,
  }))
export type GradeGiven = { ratings: Record<string, number | null>; reasons: string }

/** A grade on its way: what is there may be saved. */
export const draftGradeInput = ({ criteria }: RubricContents) =>
  z
    .strictObject({
      ...Object.fromEntries(criteria.map((criterion) => [fieldOf(criterion.key), ratingOf({ ...criterion, isOptional: true })])),
      reasons: z.string().max(5000, 'Shorten this to 5,000 characters.').default(''),
      version,
    })
    .transform((given) => ({
      ratings: Object.fromEntries(
        criteria.flatMap(({ key }) => {
          const rating = (given as Record<string, unknown>)[fieldOf(key)]
          return typeof rating === 'number' ? [[key, rating]] : []
        }),
      ) as Record<string, number>,
      reasons: prose(given.reasons),
      version: given.version,
    }))
