import { z } from 'zod'
import { prose } from '#kernel/wording.server'
import { proofChecks, wholeShare } from './model.ts'

const handle = z
  .string('Write the handle of your co-author.')
  .trim()
  .min(1, 'Write the handle of your co-author.')
  .max(60)
  .transform((typed) => typed.replace(/^@/, ''))
const percent = /^(\d{1,2})(?:[.,](\d{1,2}))?\s*%?$/
const shareSentence = 'Write their share in percent, more than 0 and less than 100, with at most two digits after the point.'

/** A share as it is written, in parts of ten thousand; null where it is none. */
function toBasisPoints(typed: string): number | null {
  const [, whole, part = ''] = percent.exec(typed.trim()) ?? []
  const points = whole === undefined ? 0 : Number(whole) * 100 + Number(part.padEnd(2, '0'))
  return points > 0 ? points : null
}

/** Whom to invite as a co-author, with which share of one's own. */
export const invitationInput = z
  .strictObject({ handle, share: z.string(shareSentence).max(20, shareSentence) })
  .transform((given, check) => {
    const shareBasisPoints = toBasisPoints(given.share)
    if (shareBasisPoints === null) check.addIssue({ code: 'custom', path: ['share'], message: shareSentence })
    return { handle: given.handle, shareBasisPoints: shareBasisPoints ?? 0 }
  })
export type Invitation = z.infer<typeof invitationInput>

const coAuthors = z
  .string()
  .max(2000, 'Name at most ten co-authors.')
  .default('')
  .transform((typed, check): Invitation[] => {
    const lines = typed.split('\n').filter((one) => one.trim() !== '')
    const invited = lines.map((one, place) => {
      const [, name = '', share = ''] = /^\s*@?(\S+)\s+(.+)$/.exec(one) ?? []
      const shareBasisPoints = toBasisPoints(share)
      if (name === '' || shareBasisPoints === null)
        check.addIssue({
          code: 'custom',
          message: `Line ${place + 1}: write the handle, a space and the share in percent, such as “ben 40”.`,
        })
      return { handle: name, shareBasisPoints: shareBasisPoints ?? 0 }
    })
    if (lines.length > 10) check.addIssue({ code: 'custom', message: 'Name at most ten co-authors.' })
    if (invited.reduce((sum, { shareBasisPoints }) => sum + shareBasisPoints, 0) >= wholeShare)
      check.addIssue({ code: 'custom', message: 'Keep a share for yourself: the shares of co-authors add up to less than 100 %.' })
    return invited
  })

/** A report is joined with a word about AI assistance and every point of proof ticked. */
export const entryInput = z.strictObject({
  programme: z.string('Choose the programme.').min(1, 'Choose the programme.').max(200),
  co_authors: coAuthors,
  used_assistance: z.string().max(2000, 'Shorten this to 2,000 characters.').transform(prose).default(''),
  checks: z.preprocess(
    (given) => [given ?? []].flat(),
    z
      .array(z.enum(proofChecks))
      .refine(
        (given) => proofChecks.every((one) => given.includes(one)),
        'Tick every point once it is true; the entry is not counted otherwise.',
      ),
  ),
})
export type EntryGiven = z.infer<typeof entryInput>
