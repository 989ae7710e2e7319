import { z } from 'zod'
import { capabilities } from '#kernel/actor'
import { outcomes } from './model.ts'

const words = (least: number, sentence: string) =>
  z.string(sentence).trim().min(least, sentence).max(10_000, 'Shorten this to 10,000 characters.')

export const appealInput = z.strictObject({ text: words(20, 'Write at least 20 characters: what is wrong with the decision.') })
export const addedInput = z.strictObject({ text: words(1, 'Write what you want to add.') })

const reasons = words(40, 'Write at least 40 characters of reasons, in your own words. They are sent to the appellant.')
const milder = {
  kind: z.enum(['note', 'warning', 'limit', 'suspension'], 'Choose what takes the place of the sanction.'),
  days: z.coerce.number('Write the days as a whole number.').int('Write the days as a whole number.').min(0).max(60).optional(),
  capabilities: z.array(z.enum(capabilities)).max(capabilities.length).optional(),
}

export const outcomeInput = z.preprocess(
  fromForm,
  z.discriminatedUnion(
    'outcome',
    [
      z.strictObject({ outcome: z.literal('upheld'), reasons }),
      z.strictObject({ outcome: z.literal('overturned'), reasons }),
      z.strictObject({ outcome: z.literal('modified'), reasons, ...milder }),
    ],
    `Choose an outcome: ${outcomes.join(', ')}.`,
  ),
)
export type OutcomeInput = z.infer<typeof outcomeInput>

/** Empty fields are absent, ticks are a list, and what belongs to a milder sanction is read only where there is one. */
function fromForm(given: unknown): unknown {
  const {
    kind,
    days,
    capabilities: taken,
    ...rest
  } = Object.fromEntries(Object.entries(given as object).filter(([, value]) => value !== ''))
  if (rest.outcome !== 'modified') return rest
  return { ...rest, kind, days, capabilities: typeof taken === 'string' ? [taken] : taken }
}
