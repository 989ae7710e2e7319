import { Form, Link } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { Empty } from '#ui/parts/empty'
import { FormErrors } from '#ui/parts/form-errors'
import { Notice } from '#ui/parts/notice'
import { PageHead } from '#ui/parts/page-head'
import { RecordSection } from '#ui/parts/record-section'
import { SelectField } from '#ui/parts/select-field'
import { EntryFields } from './entry-fields.tsx'
import type { Refused } from './refused.ts'

type Props = {
  report: { id: string; title: string }
  /** What stands against claiming at all. */
  bar: string | null
  programmes: { value: string; label: string }[]
  barred: { slug: string; title: string; whyNot: string | null }[]
  refused?: Refused
}

/** Joins a report to a programme that takes entries. */
export function JoiningPage({ report, bar, programmes, barred, refused }: Props) {
  return (
    <Page>
      <PageHead
        title="Join a programme"
        crumbs={[{ name: report.title, to: paths.reportPage(report.id) }, { name: 'Join a programme' }]}
        lede="Your entry keeps what the programme promises today."
      />
      {bar !== null && (
        <Notice tone="caution" className="mb-8">
          {bar}
        </Notice>
      )}
      {bar !== null || programmes.length === 0 ? (
        <RecordSection title="Open for this system">
          <Empty title="None that it can join" to={paths.programmes()} linkText="All programmes">
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
          <EntryFields typed={refused?.typed} errors={refused?.errors} />
          <div className="flex items-center gap-6">
            <Button kind="filled">Join the programme</Button>
            <Link to={paths.reportPage(report.id)}>Not now</Link>
          </div>
        </Form>
      )}
      {bar === null && barred.length > 0 && (
        <RecordSection title="Not for this report" note="Open programmes about the same system.">
          <ul className="border-t border-rule">
            {barred.map(({ slug, title, whyNot }) => (
              <li key={slug} className="border-b border-rule py-3">
                <Link to={paths.programme(slug)}>{title}</Link>
                <p>{whyNot}</p>
              </li>
            ))}
          </ul>
        </RecordSection>
      )}
    </Page>
  )
}
