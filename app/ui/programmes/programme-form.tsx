import { Form, Link } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { PageHead } from '#ui/parts/page-head'
import { SelectField } from '#ui/parts/select-field'
import { TextArea } from '#ui/parts/text-area'
import { TextField } from '#ui/parts/text-field'

type Choices = { value: string; label: string }[]
type Refused = { errors: Record<string, string>; typed: Record<string, string | string[]> }
type Props = { organisations: Choices; systems: Choices; rubrics: Choices; refused?: Refused }

const texts = [
  ['summary', 'In two sentences', 2],
  ['in_scope', 'In scope, with an example', 4],
  ['out_of_scope', 'Out of scope, with an example', 4],
  ['rules', 'Rules', 4],
  ['safe_harbour', 'Safe harbour', 4],
  ['eligibility', 'Who may take part', 2],
] as const
const rewards = [
  ['reward_low', 'Low'],
  ['reward_medium', 'Medium'],
  ['reward_high', 'High'],
  ['reward_critical', 'Critical'],
] as const

/** Drafts a programme; nobody else sees it before it is opened. */
export function ProgrammeForm({ organisations, systems, rubrics, refused }: Props) {
  const field = (name: string, given = '') => ({
    name,
    defaultValue: String(refused?.typed[name] ?? given),
    error: refused?.errors[name],
  })
  return (
    <Page>
      <PageHead
        title="Draft a programme"
        crumbs={[{ name: 'Programmes', to: paths.programmes() }, { name: 'Draft' }]}
        lede="Only its organisers see a draft. You read it as others will before you open it."
      />
      <Form method="post" action={paths.newProgramme()} className="flex max-w-form flex-col gap-6">
        <FormErrors errors={refused?.errors} />
        <SelectField
          label="Kind"
          choices={[
            { value: 'standing', label: 'Standing programme: rewards by severity' },
            { value: 'challenge', label: 'Challenge: a last day, a rubric and prizes' },
          ]}
          {...field('kind', 'standing')}
        />
        <SelectField label="On behalf of" choices={organisations} {...field('organisation', organisations[0]?.value)} />
        <SelectField label="System" choices={systems} placeholder="Choose a system" {...field('systems')} />
        <TextField label="Title" {...field('title')} />
        <TextField label="Short name for its address" hint="Small letters, digits and hyphens." {...field('slug')} />
        {texts.map(([name, label, rows]) => (
          <TextArea key={name} label={label} rows={rows} {...field(name)} />
        ))}
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField label="Currency" hint="Three letters, such as EUR." {...field('currency', 'EUR')} />
          <TextField label="Budget" inputMode="decimal" {...field('budget')} />
        </div>
        <TextField
          label="Second signature above"
          hint="Awards above this need another person."
          inputMode="decimal"
          {...field('second_signature', '1000')}
        />
        <fieldset className="flex flex-col gap-5 border-t border-ink pt-5">
          <legend className="float-start w-full text-h3">Rewards of a standing programme</legend>
          <div className="grid gap-5 sm:grid-cols-2">
            {rewards.map(([name, label]) => (
              <TextField key={name} label={label} inputMode="decimal" {...field(name)} />
            ))}
          </div>
        </fieldset>
        <fieldset className="flex flex-col gap-5 border-t border-ink pt-5">
          <legend className="float-start w-full text-h3">Terms of a challenge</legend>
          <TextField label="Last day" type="date" hint="The whole day counts, in UTC." {...field('closes_on')} />
          <SelectField label="Rubric" choices={rubrics} placeholder="None" {...field('rubric')} />
          <TextArea
            label="Prizes"
            hint="One on each line, the first rank first: the amount, a space, its name."
            rows={3}
            {...field('prizes')}
          />
          <TextArea
            label="Thematic prizes"
            isOptional
            hint="One on each line: the amount, a space, the theme."
            rows={2}
            {...field('themes')}
          />
          <TextField label="For every accepted entry" isOptional inputMode="decimal" {...field('qualification')} />
        </fieldset>
        <div className="flex items-center gap-6">
          <Button kind="filled">Save the draft</Button>
          <Link to={paths.programmes()}>Back</Link>
        </div>
      </Form>
    </Page>
  )
}
