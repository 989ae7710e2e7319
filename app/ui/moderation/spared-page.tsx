import { Form, Link } from '@remix-run/react'
import type { HazardClass } from '#domain/reports/model'
import { hazardNames } from '#domain/triage/model'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { CheckboxGroup } from '#ui/parts/checkbox-group'
import { FormErrors } from '#ui/parts/form-errors'
import { PageHead } from '#ui/parts/page-head'
import type { Refused } from './refused.ts'

type Props = { spared: readonly HazardClass[]; refused?: Refused }

/** What a moderator does not want to be given. Nobody asks why. */
export function SparedPage({ spared, refused }: Props) {
  return (
    <Page>
      <PageHead title="What you are spared" crumbs={[{ name: 'Cases', to: paths.cases() }, { name: 'What you are spared' }]}>
        <p className="max-w-body text-ink-2">
          Cases and reports of the classes that you tick stay out of your queues, out of their numbers, and out of your mail. No reason is
          asked, no figure shows it, and nobody else sees what you choose. What you hold already stays yours until you give it back.
        </p>
      </PageHead>
      <Form method="post" action={paths.sparedHazards()} className="flex max-w-form flex-col gap-6">
        <FormErrors errors={refused?.errors} />
        <CheckboxGroup
          name="hazards"
          label="Spare me"
          isOptional
          defaultValues={spared}
          error={refused?.errors.hazards}
          choices={(['H1', 'H2', 'H3', 'H4'] as const).map((value) => ({ value, label: hazardNames[value] }))}
        />
        <div className="flex items-center gap-6">
          <Button id="form" kind="filled">
            Keep
          </Button>
          <Link to={paths.cases()}>Back</Link>
        </div>
      </Form>
    </Page>
  )
}
