import { z } from 'zod'
import { isCurrency, readAmount } from '#domain/ledger/model'
import { line, prose } from '#kernel/wording.server'
import { type ProgrammeContents, programmeKinds } from './model.ts'

const written = (what: string, most: number, clean: typeof prose = prose) =>
  z
    .string(`Write ${what}.`)
    .max(most * 4, `Shorten ${what} to ${most.toLocaleString('en')} characters.`)
    .transform(clean)
    .pipe(
      z
        .string()
        .min(1, `Write ${what}.`)
        .max(most, `Shorten ${what} to ${most.toLocaleString('en')} characters.`),
    )
const whole = (least: number, most: number) => {
  const sentence = `Write a whole number from ${least} to ${most}.`
  return z.coerce.number(sentence).int(sentence).min(least, sentence).max(most, sentence)
}
const orNothing = z.string().max(5000, 'Shorten this.').default('')
const list = z.preprocess(
  (given) => [given ?? []].flat().filter((one) => one !== ''),
  z.array(z.string().max(200), 'Choose systems from the list.').min(1, 'Choose at least one system.').max(20, 'Choose at most 20 systems.'),
)

/** A programme as it is drafted. Amounts are read with the digits of the currency; a prize stands on each line, the amount first. */
export const programmeInput = z
  .strictObject({
    kind: z.enum(programmeKinds, 'Choose whether it is a standing programme or a challenge.'),
    slug: z
      .string('Write the short name for its address.')
      .trim()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Write small letters and digits with single hyphens.')
      .min(3, 'Write at least 3 characters.')
      .max(60, 'Shorten it to 60 characters.')
      .refine((slug) => slug !== 'new', 'Choose another name: this one is taken by a page.'),
    organisation: z.string().max(200).default(''),
    currency: z.string('Choose a currency.').refine(isCurrency, 'Write the three capital letters of a currency, such as EUR.'),
    title: written('a title', 120, line),
    summary: written('a summary', 500),
    systems: list,
    in_scope: written('what is in scope, with an example', 5000),
    out_of_scope: written('what is out of scope, with an example', 5000),
    rules: written('the rules', 5000),
    safe_harbour: written('what researchers who keep to the rules are safe from', 5000),
    eligibility: written('who may take part', 2000),
    reward_low: orNothing,
    reward_medium: orNothing,
    reward_high: orNothing,
    reward_critical: orNothing,
    prizes: orNothing,
    themes: orNothing,
    qualification: orNothing,
    budget: orNothing,
    second_signature: orNothing,
    closes_on: z.union([z.literal(''), z.iso.date('Choose a day.')], 'Choose a day.').default(''),
    rubric: z.string().max(100).default(''),
    embargo_days: whole(0, 90).default(45),
    reproduction_percent: whole(1, 100).default(50),
    margin_percent: whole(1, 50).default(10),
    entries_at_once: whole(1, 50).default(3),
    entry_each_hours: whole(1, 720).default(24),
  })
  .transform((given, check) => {
    const amount = (field: keyof typeof given, isNeeded = true): number => {
      const typed = String(given[field])
      if (typed === '' && !isNeeded) return 0
      const read = readAmount(typed, given.currency)
      if (!read.ok) check.addIssue({ code: 'custom', path: [field], message: read.sentence })
      return read.ok ? read.minor : 0
    }
    const prizes = (field: 'prizes' | 'themes') =>
      given[field].split('\n').flatMap((one, place) => {
        if (one.trim() === '') return []
        const [, typed = '', name = ''] = /^\s*(\S+)\s+(.{2,80})$/.exec(one) ?? []
        const read = readAmount(typed, given.currency)
        if (!read.ok || !name)
          check.addIssue({ code: 'custom', path: [field], message: `Line ${place + 1}: write the amount, a space and the name.` })
        return [
          {
            name: line(name),
            rank: field === 'prizes' ? place + 1 : null,
            theme: field === 'themes' ? line(name) : null,
            minor: read.ok ? read.minor : 0,
          },
        ]
      })
    const isChallenge = given.kind === 'challenge'
    const budgetMinor = amount('budget')
    const ranked = isChallenge ? [...prizes('prizes'), ...prizes('themes')] : []
    const need = (isGood: boolean, path: string, message: string) => isGood || check.addIssue({ code: 'custom', path: [path], message })
    need(!isChallenge || ranked.length > 0, 'prizes', 'Write at least one prize: the amount, a space and its name.')
    need(!isChallenge || given.closes_on !== '', 'closes_on', 'Choose the last day on which entries are taken.')
    need(!isChallenge || given.rubric !== '', 'rubric', 'Choose the rubric by which entries are graded.')
    need(ranked.reduce((sum, { minor }) => sum + minor, 0) <= budgetMinor, 'budget', 'The prizes add up to more than the budget.')
    const contents: Omit<ProgrammeContents, 'systems'> = {
      title: given.title,
      summary: given.summary,
      inScope: given.in_scope,
      outOfScope: given.out_of_scope,
      harmsIn: [],
      harmsOut: [],
      rules: given.rules,
      safeHarbour: given.safe_harbour,
      eligibility: given.eligibility,
      rewards: isChallenge
        ? null
        : { low: amount('reward_low'), medium: amount('reward_medium'), high: amount('reward_high'), critical: amount('reward_critical') },
      prizes: ranked,
      qualificationMinor: isChallenge ? amount('qualification', false) : 0,
      budgetMinor,
      opensAt: null,
      // The whole last day counts, for everybody on earth who reads the date in UTC.
      closesAt: given.closes_on && isChallenge ? new Date(Date.parse(`${given.closes_on}T00:00:00.000Z`) + 86_400_000).toISOString() : null,
      embargoDays: given.embargo_days,
      reproductionPercent: given.reproduction_percent,
      marginPercent: given.margin_percent,
      entriesAtOnce: given.entries_at_once,
      entryEachHours: given.entry_each_hours,
    }
    return {
      kind: given.kind,
      slug: given.slug,
      organisation: given.organisation,
      currency: given.currency,
      systems: given.systems,
      rubricVersionId: given.rubric || null,
      secondSignatureAboveMinor: amount('second_signature'),
      contents,
    }
  })
export type ProgrammeGiven = z.infer<typeof programmeInput>

/** Why a programme ends; public, and sent to whoever has an entry in it. */
export const endingInput = z.strictObject({ text: written('why it ends', 2000) })
