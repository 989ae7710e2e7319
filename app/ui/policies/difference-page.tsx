import { Form } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { Moment } from '#ui/parts/moment'
import { PageHead } from '#ui/parts/page-head'
import { RecordSection } from '#ui/parts/record-section'
import { SelectField } from '#ui/parts/select-field'
import { type ClauseDifference, ClauseDifferences } from './clause-differences.tsx'
import { standingWords } from './standing.ts'

type Props = {
  policy: string
  title: string
  changeSummary: string
  standing: string
  isMaterial: boolean
  effectiveAt: Date | null
  from: string
  to: string
  clauses: ClauseDifference[]
  versions: string[]
}

/** What changed from one version to another, and why. */
export function DifferencePage({ policy, title, changeSummary, standing, isMaterial, effectiveAt, from, to, clauses, versions }: Props) {
  const choices = versions.map((value) => ({ value, label: `Version ${value}` }))
  return (
    <Page>
      <PageHead
        title={`What changed in version ${to}`}
        crumbs={[{ name: 'Policies', to: paths.policies() }, { name: title, to: paths.policy(policy) }, { name: 'What changed' }]}
        lede={changeSummary}
        badges={
          <>
            <span>
              Version {to}, {standingWords[standing]} {effectiveAt && <Moment at={effectiveAt} zone="UTC" />}
            </span>
            <span>{isMaterial ? 'A change of rules: everybody is asked again' : 'Wording only: nobody is asked again'}</span>
          </>
        }
      />
      <RecordSection
        title="Clause by clause"
        note={
          <>
            From version {from} to version {to}. <ins className="bg-settled-wash text-ink">Added words</ins> are underlined,{' '}
            <del className="bg-grave-wash">removed words</del> are struck through.
          </>
        }
      >
        <ClauseDifferences clauses={clauses} />
      </RecordSection>
      {versions.length > 1 && (
        <RecordSection title="Other versions">
          <Form method="get" action={paths.policyDifference(policy)} className="flex flex-wrap items-end gap-6">
            <SelectField name="from" label="From" choices={choices} defaultValue={from} />
            <SelectField name="to" label="To" choices={choices} defaultValue={to} />
            <Button>Compare</Button>
          </Form>
        </RecordSection>
      )}
    </Page>
  )
}
