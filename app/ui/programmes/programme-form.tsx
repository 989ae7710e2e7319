import { Form, Link } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { PageHead } from '#ui/parts/page-head'
import { SelectField } from '#ui/parts/select-field'
import { TextField } from '#ui/parts/text-field'
import { ChallengeFields, type Choices, fieldsOf, RewardFields, ScopeFields, TermFields, type Values } from './promise-fields.tsx'
import type { Refused } from './refused.ts'

type Props = {
  organisations: Choices
  systems: Choices
  rubrics: Choices
  /** What was saved last; absent for a first draft. */
  saved?: { slug: string; values: Values }
  refused?: Refused
}

/** Drafts a programme, for the first time or again; nobody else sees it before it is opened. */
export function ProgrammeForm({ organisations, systems, rubrics, saved, refused }: Props) {
  const given = { values: saved?.values, refused }
  const field = fieldsOf(given)
  return (
    <Page>
      <PageHead
        title={saved ? 'Change the draft' : 'Draft a programme'}
        crumbs={[
          { name: 'Programmes', to: paths.programmes() },
          { name: 'Draft', to: saved && paths.programme(saved.slug) },
        ]}
        lede="Only its organisers see a draft. You read it as others will before you open it."
      />
      <Form
        method="post"
        action={saved ? paths.programmeDraft(saved.slug) : paths.newProgramme()}
        className="flex max-w-form flex-col gap-6"
      >
        <FormErrors errors={refused?.errors} />
        {saved && <input type="hidden" name="revision" value={String(refused?.typed.revision ?? saved.values.revision)} />}
        <SelectField
          label="Kind"
          choices={[
            { value: 'standing', label: 'Standing programme: rewards by severity' },
            { value: 'challenge', label: 'Challenge: a last day, a rubric and prizes' },
          ]}
          {...field('kind', 'standing')}
        />
        {!saved && (
          <>
            <SelectField label="On behalf of" choices={organisations} {...field('organisation', organisations[0]?.value)} />
            <TextField label="Short name for its address" hint="Small letters, digits and hyphens." {...field('slug')} />
          </>
        )}
        <ScopeFields systems={systems} {...given} />
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
        <RewardFields {...given} />
        <ChallengeFields {...given}>
          <SelectField label="Rubric" choices={rubrics} placeholder="None" {...field('rubric')} />
        </ChallengeFields>
        <TermFields {...given} />
        <div className="flex items-center gap-6">
          <Button kind="filled">Save the draft</Button>
          <Link to={saved ? paths.programme(saved.slug) : paths.programmes()}>Back</Link>
        </div>
      </Form>
    </Page>
  )
}
