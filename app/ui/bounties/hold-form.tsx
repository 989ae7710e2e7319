import { Form, Link } from '@remix-run/react'
import { holdDaysAtMost, hoursToConfirm } from '#domain/bounties/model'
import { paths } from '#kernel/paths'
import { Button } from '#ui/parts/button'
import { Moment } from '#ui/parts/moment'
import { Notice } from '#ui/parts/notice'
import { RecordSection } from '#ui/parts/record-section'
import { SelectField } from '#ui/parts/select-field'
import { TextArea } from '#ui/parts/text-area'
import { TextField } from '#ui/parts/text-field'

type Hold = { endsAt: Date; reference: string | null; holdId: string | null }

/** Says that an award is held back and until when, with the reasons, and for its payees the way to object. */
export function HeldNotice({ hold }: { hold: Hold }) {
  return (
    <Notice tone="caution" className="mb-6">
      This award is held back until <Moment at={hold.endsAt} as="full" />. Nothing of it is lost: what is due is due again then, or when an
      appeal succeeds. {hold.reference && <Link to={paths.statement(hold.reference)}>Read the reasons</Link>}
      {hold.holdId && (
        <>
          {' · '}
          <Link to={paths.appealOf('decision', hold.holdId)}>Appeal it</Link>
        </>
      )}
    </Notice>
  )
}

type Props = {
  id: string
  clauses: readonly { code: string; title: string }[]
  refused?: { errors: Record<string, string>; typed: Record<string, string | string[]> }
}

/** Proposes to hold an award back, with the reasons that each payee gets as a statement. */
export function HoldForm({ id, clauses, refused }: Props) {
  const shown = (name: string) => String(refused?.typed[name] ?? '')
  const errors = refused?.errors ?? {}
  return (
    <RecordSection
      title="Hold it back"
      note={`Another admin confirms it within ${hoursToConfirm} hours, else it ends. Each payee then gets a statement of these reasons and can appeal.`}
    >
      <Form method="post" action={paths.awardHold(id)} className="flex max-w-form flex-col gap-5">
        <SelectField
          name="clause"
          label="Clause"
          hint="As it stood when the entry was made."
          placeholder="Choose"
          choices={clauses.map(({ code, title }) => ({ value: code, label: `${code} ${title}` }))}
          error={errors.clause}
          defaultValue={shown('clause')}
        />
        <TextArea name="facts" label="The facts" rows={3} error={errors.facts} defaultValue={shown('facts')} />
        <TextArea
          name="reasons"
          label="Why this breaks the rule"
          hint="In your own words, at least 40 characters."
          rows={4}
          error={errors.reasons}
          defaultValue={shown('reasons')}
        />
        <TextField
          name="days"
          label="For how many days"
          hint={`At most ${holdDaysAtMost}.`}
          inputMode="numeric"
          error={errors.days}
          defaultValue={shown('days')}
        />
        <div>
          <Button kind="grave">Propose the hold</Button>
        </div>
      </Form>
    </RecordSection>
  )
}
