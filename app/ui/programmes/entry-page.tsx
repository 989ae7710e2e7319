import { Form, Link } from '@remix-run/react'
import { type ProofCheck, proofChecks } from '#domain/programmes/model'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { CheckboxGroup } from '#ui/parts/checkbox-group'
import { Empty } from '#ui/parts/empty'
import { FormErrors } from '#ui/parts/form-errors'
import { PageHead } from '#ui/parts/page-head'
import { RecordSection } from '#ui/parts/record-section'
import { SelectField } from '#ui/parts/select-field'
import { TextArea } from '#ui/parts/text-area'

type Props = {
  report: { id: string; title: string }
  programmes: { value: string; label: string }[]
  refused?: { errors: Record<string, string>; typed: Record<string, string | string[]> }
}

const checkWords: Record<ProofCheck, string> = {
  own_work: 'It is my own work, or everybody who had a part in it knows of this entry.',
  repeatable: 'The report says how others can repeat what I saw.',
  evidence: 'The evidence is attached, and nothing in it was changed.',
  no_harm: 'I kept to the rules of the programme and harmed nobody on the way.',
}

/** Joins a report to a programme that takes entries. */
export function EntryPage({ report, programmes, refused }: Props) {
  return (
    <Page>
      <PageHead
        title="Join a programme"
        crumbs={[{ name: report.title, to: paths.reportPage(report.id) }, { name: 'Join a programme' }]}
        lede="Your entry keeps what the programme promises today."
      />
      {programmes.length === 0 ? (
        <RecordSection title="Open for this system">
          <Empty title="None yet" to={paths.programmes()} linkText="All programmes">
            Your report is read and answered all the same.
          </Empty>
        </RecordSection>
      ) : (
        <Form method="post" action={paths.reportEntry(report.id)} className="flex max-w-form flex-col gap-6">
          <FormErrors errors={refused?.errors} />
          <SelectField
            name="programme"
            label="Programme"
            choices={programmes}
            defaultValue={String(refused?.typed.programme ?? programmes[0]?.value)}
            error={refused?.errors.programme}
          />
          <TextArea
            name="used_assistance"
            label="What an AI system helped with"
            hint="Using one is fine. Say for what: finding, writing, translating, code."
            isOptional
            rows={3}
            defaultValue={refused?.typed.used_assistance}
            error={refused?.errors.used_assistance}
          />
          <CheckboxGroup
            name="checks"
            label="Before you join"
            choices={proofChecks.map((value) => ({ value, label: checkWords[value] }))}
            defaultValues={[refused?.typed.checks ?? []].flat()}
            error={refused?.errors.checks}
          />
          <div className="flex items-center gap-6">
            <Button kind="filled">Join the programme</Button>
            <Link to={paths.reportPage(report.id)}>Back</Link>
          </div>
        </Form>
      )}
    </Page>
  )
}
