import { Link } from '@remix-run/react'
import { type RefObject, useEffect, useState } from 'react'
import type { Severity } from '#domain/reports/model'
import { paths } from '#kernel/paths'
import { RadioGroup } from '#ui/parts/radio-group'
import { RecordSection } from '#ui/parts/record-section'
import { EntryFields } from './entry-fields.tsx'
import { money } from './words.ts'

export type Offer = {
  system: string
  slug: string
  title: string
  currency: string
  rewards: Record<Severity, number> | null
  prizesMinor: number
  qualificationMinor: number
  whyNot: string | null
}
type Typed = Record<string, string | string[]>
type Props = {
  form: RefObject<HTMLFormElement | null>
  system: string
  offers: readonly Offer[]
  typed: Typed
  errors: Record<string, string>
}

/** Where the chosen system has open programmes, joining one is a part of the report. Without scripts they are those of the system saved last. */
export function ProgrammeChoice({ form, system, offers, typed, errors }: Props) {
  const now = useChosen(form, system, String(typed.programme ?? ''))
  const own = offers.filter((offer) => offer.system === now.system)
  const open = own.filter(({ whyNot }) => whyNot === null)
  if (own.length === 0) return null
  const chosen = open.some(({ slug }) => slug === now.programme) ? now.programme : ''
  return (
    <RecordSection title="A programme" note="It pays for reports about this system. Your report is read and answered in any case.">
      <div className="flex max-w-form flex-col gap-6">
        {open.length > 0 && (
          <>
            <RadioGroup
              key={now.system}
              name="programme"
              label="Join a programme"
              isOptional
              choices={[
                { value: '', label: 'Not now', hint: 'You can join later, from the page of your report.' },
                ...open.map((offer) => ({ value: offer.slug, label: offer.title, hint: rewardWords(offer) })),
              ]}
              defaultValue={chosen}
              error={errors.programme}
            />
            <details open={chosen !== ''} className="border-l-2 border-edge ps-4">
              <summary className="min-h-11 cursor-pointer py-2">What an entry needs</summary>
              <div className="flex flex-col gap-6 pt-2 pb-4">
                <EntryFields typed={typed} errors={errors} />
              </div>
            </details>
          </>
        )}
        {own.length > open.length && (
          <ul className="border-t border-rule">
            {own
              .filter(({ whyNot }) => whyNot !== null)
              .map(({ slug, title, whyNot }) => (
                <li key={slug} className="border-b border-rule py-3">
                  <Link to={paths.programme(slug)} target="_blank" rel="noopener">
                    {title}
                  </Link>
                  <p className="text-small text-ink-2">Not for this report: {whyNot}</p>
                </li>
              ))}
          </ul>
        )}
      </div>
    </RecordSection>
  )
}

/** What it pays, in one line. */
function rewardWords({ rewards, prizesMinor, qualificationMinor, currency }: Offer): string {
  if (rewards) return `${money(rewards.low, currency)} to ${money(rewards.critical, currency)}, by severity`
  const each = qualificationMinor > 0 ? `, and ${money(qualificationMinor, currency)} for every accepted entry` : ''
  return `Prizes of ${money(prizesMinor, currency)} in all${each}`
}

/** The system and the programme as they are chosen now, read from the form while it is written. */
function useChosen(form: RefObject<HTMLFormElement | null>, system: string, programme: string) {
  const [now, set] = useState({ system, programme })
  useEffect(() => set({ system, programme }), [system, programme])
  useEffect(() => {
    const element = form.current
    const read = () => {
      const typed = new FormData(element ?? undefined)
      set({ system: String(typed.get('system') ?? ''), programme: String(typed.get('programme') ?? '') })
    }
    element?.addEventListener('change', read)
    return () => element?.removeEventListener('change', read)
  }, [form])
  return now
}
