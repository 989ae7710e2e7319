import { z } from 'zod'
import { isCurrency } from '#domain/ledger/model'
import { type ProgrammeKind, programmeKinds } from './model.ts'
import { orNothing, promiseFields, readMinor, toContents, written } from './promise.server.ts'

const currency = z.string('Choose a currency.').refine(isCurrency, 'Write the three capital letters of a currency, such as EUR.')
const kind = z.enum(programmeKinds, 'Choose whether it is a standing programme or a challenge.')
const draftFields = { kind, currency, ...promiseFields, second_signature: orNothing, rubric: z.string().max(100).default('') }
const draftSchema = z.strictObject(draftFields)
type Issues = Parameters<typeof toContents>[1]

function toDraft(given: z.infer<typeof draftSchema>, check: Issues) {
  const issue = (field: string) => (message: string) => check.addIssue({ code: 'custom', path: [field], message })
  if (given.kind === 'challenge' && given.rubric === '') issue('rubric')('Choose the rubric by which entries are graded.')
  return {
    kind: given.kind,
    currency: given.currency,
    systems: given.systems,
    releases: toLines(given.releases),
    rubricVersionId: given.rubric || null,
    secondSignatureAboveMinor: readMinor(given.second_signature, given.currency, issue('second_signature')),
    contents: toContents(given, check),
  }
}
export type DraftGiven = ReturnType<typeof toDraft>

const slug = z
  .string('Write the short name for its address.')
  .trim()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Write small letters and digits with single hyphens.')
  .min(3, 'Write at least 3 characters.')
  .max(60, 'Shorten it to 60 characters.')
  .refine((given) => given !== 'new', 'Choose another name: this one is taken by a page.')

/** A programme as it is drafted for the first time. */
export const programmeInput = z
  .strictObject({ ...draftFields, slug, organisation: z.string().max(200).default('') })
  .transform(({ slug: address, organisation, ...given }, check) => ({ ...toDraft(given, check), slug: address, organisation }))
export type ProgrammeGiven = z.infer<typeof programmeInput>

/** The same draft again; its address and who it is for stay. `revision` is the save that the form was made from. */
export const redraftInput = z
  .strictObject({ ...draftFields, revision: z.coerce.number().int().min(0) })
  .transform(({ revision, ...given }, check) => ({ ...toDraft(given, check), revision }))
export type RedraftGiven = z.infer<typeof redraftInput>

/** A new version of an open programme: what its opening fixed is not asked again. `version` is the one that the form was made from. */
export const versionInput = (fixed: { kind: ProgrammeKind; currency: string }) =>
  z
    .strictObject({ ...promiseFields, reason: written('why it changes', 1000), version: z.coerce.number().int().min(1) })
    .transform(({ reason, version, ...given }, check) => ({
      reason,
      version,
      systems: given.systems,
      releases: toLines(given.releases),
      contents: toContents({ ...given, ...fixed }, check),
    }))
export type VersionGiven = z.infer<ReturnType<typeof versionInput>>

const toLines = (typed: string) =>
  typed
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '')

/** Why a programme ends; public, and sent to whoever has an entry in it. */
export const endingInput = z.strictObject({ text: written('why it ends', 2000) })
