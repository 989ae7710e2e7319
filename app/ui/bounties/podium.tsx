import { Form } from '@remix-run/react'
import { type AwardPart, sumOf } from '#domain/bounties/model'
import { paths } from '#kernel/paths'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { RecordSection } from '#ui/parts/record-section'
import { SelectField } from '#ui/parts/select-field'
import { Amount } from './amount.tsx'

type Placed = { entryId: string; title: string; score: number; rank: number; tied: number; parts: readonly AwardPart[] }
type Props = {
  slug: string
  currency: string
  placed: readonly Placed[]
  themes: readonly string[]
  refused?: { errors?: Record<string, string>; typed?: Record<string, string | string[]> }
}
const shares = ['0', '10', '20', '30', '40', '50'].map((value) => ({ value, label: `${value} %` }))

/** The places of a settled challenge with what each gets, and the form that proposes it all. */
export function Podium({ slug, currency, placed, themes, refused }: Props) {
  const chosen = [refused?.typed?.theme ?? []].flat()
  const entries = placed.map(({ entryId, title, rank }) => ({ value: entryId, label: `${rank}. ${title}` }))
  return (
    <RecordSection
      title="Places"
      note="Only what is graded and accepted has a place. Who ties takes the places together and shares their prizes."
    >
      {placed.length === 0 ? (
        <p className="text-ink-2">No entry is graded and accepted.</p>
      ) : (
        <>
          <ol className="border-t border-rule">
            {placed.map((one) => (
              <Place key={one.entryId} {...one} currency={currency} />
            ))}
          </ol>
          <Form method="post" action={paths.prizes(slug)} className="mt-8 flex max-w-form flex-col gap-5">
            <FormErrors errors={refused?.errors} />
            {themes.map((name, place) => (
              <SelectField
                key={name}
                id={place === 0 ? 'theme' : `theme-${place}`}
                name="theme"
                label={name}
                placeholder="Nobody"
                defaultValue={chosen[place] ?? ''}
                choices={entries}
                error={place === 0 ? refused?.errors?.theme : undefined}
              />
            ))}
            <SelectField
              name="corroborating_percent"
              label="Of each award for who confirmed it"
              hint="It goes to reporters whose reports were joined to the same issue, where there are any."
              defaultValue={String(refused?.typed?.corroborating_percent ?? '0')}
              choices={shares}
              error={refused?.errors?.corroborating_percent}
            />
            <div>
              <Button id="form">Propose the awards</Button>
            </div>
          </Form>
        </>
      )}
    </RecordSection>
  )
}

function Place({ title, score, rank, tied, parts, currency }: Omit<Placed, 'entryId'> & { currency: string }) {
  return (
    <li className="border-b border-rule py-4">
      <p>
        <strong className="font-strong">{rank}.</strong> {title}
        {tied > 1 && `, tied with ${tied - 1} ${tied === 2 ? 'other' : 'others'}`}
      </p>
      <p className="text-small text-ink-2">
        Score {score.toLocaleString('en', { maximumFractionDigits: 2 })} · <Parts parts={parts} currency={currency} />
      </p>
    </li>
  )
}

/** What an amount is made of, part by part; with a sum where there are several. */
export function Parts({ parts, currency }: { parts: readonly AwardPart[]; currency: string }) {
  if (parts.length === 0) return <>no prize</>
  return (
    <>
      {parts.map(({ kind, name, minor }, place) => (
        <span key={kind + name}>
          {place > 0 && ' + '}
          {kind === 'severity' ? `${name.charAt(0).toUpperCase()}${name.slice(1)} severity` : name},{' '}
          <Amount minor={minor} currency={currency} />
        </span>
      ))}
      {parts.length > 1 && (
        <>
          {' '}
          = <Amount minor={sumOf(parts)} currency={currency} />
        </>
      )}
    </>
  )
}
