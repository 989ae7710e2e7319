import { Form, Link } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { RecordSection } from '#ui/parts/record-section'
import { TextArea } from '#ui/parts/text-area'
import { Amount } from './amount.tsx'

type Line = {
  entryId: string
  title: string
  rank: number | null
  owed: number
  got: number
  minor: number
  baseId: string | null
  isUnpaid: boolean
  isCovered: boolean
  payees: readonly string[]
}
type Props = {
  slug: string
  currency: string
  corrections: { left: number; missing: number; isReady: boolean; lines: readonly Line[] }
  mayPropose: boolean
  refused?: { errors?: Record<string, string>; typed?: Record<string, string | string[]> }
}

/** What an appealed score changed after prizes were paid: what is owed, what was paid beyond the place, and the step that proposes the rest. */
export function Corrections({ slug, currency, corrections: { left, missing, isReady, lines }, mayPropose, refused }: Props) {
  const sum = (minor: number) => <Amount minor={minor} currency={currency} />
  return (
    <RecordSection
      title="After an appeal"
      note="The places changed after prizes were paid. What was paid stays paid: only a reversal takes it back, once it has come back."
    >
      <ul className="border-t border-rule">
        {lines.map(({ entryId, title, rank, owed, got, minor, baseId, isUnpaid, isCovered, payees }) => (
          <li key={entryId} className="border-b border-rule py-4">
            <p>
              {baseId ? <Link to={paths.award(baseId)}>{title}</Link> : title},{' '}
              {rank === null ? 'without a place now' : `place ${rank} now`}
            </p>
            <p className="text-small text-ink-2">
              Its place gives {sum(owed)}, its awards give {sum(got)}.{' '}
              {minor > 0 && (
                <>
                  It is owed {sum(minor)} more{isCovered ? '' : ', which what is left does not cover'}.
                </>
              )}
              {minor < 0 && !isUnpaid && <Over minor={-minor} currency={currency} payees={payees} />}
              {isUnpaid && ' One of them is not paid yet: end that one first.'}
            </p>
          </li>
        ))}
      </ul>
      <p className="mt-4">
        {sum(left)} is left{missing > 0 && <>, {sum(missing)} is missing. Record a deposit, or leave it owed</>}.
      </p>
      {mayPropose && isReady && (
        <Form method="post" action={paths.corrections(slug)} className="mt-6 flex max-w-form flex-col gap-5">
          <FormErrors errors={refused?.errors} />
          <TextArea
            name="reason"
            label="Why these are owed"
            hint="It stands on each award for its payees to read."
            rows={3}
            error={refused?.errors?.reason}
            defaultValue={String(refused?.typed?.reason ?? '')}
          />
          <div>
            <Button id="form">Propose the supplementary awards</Button>
          </div>
        </Form>
      )}
    </RecordSection>
  )
}

function Over({ minor, currency, payees }: { minor: number; currency: string; payees: readonly string[] }) {
  return (
    <>
      <Amount minor={minor} currency={currency} /> more than its place gives was paid{payees.length > 0 && ` to ${payees.join(', ')}`}, and
      stays theirs.
    </>
  )
}
