import { Form, Link } from '@remix-run/react'
import { type PolicySlug, policyShortNames } from '#domain/policies/model'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { Moment } from '#ui/parts/moment'
import { PageHead } from '#ui/parts/page-head'
import { RecordSection } from '#ui/parts/record-section'
import { standingWords } from './standing.ts'

type Version = { version: string; standing: string; effectiveAt: Date | null; title: string }
type Preparation = { id: string; version: string; state: string; approvals: number; draftedBy: string; savedAt: Date }
type Policy = { policy: PolicySlug; versions: Version[]; preparation: Preparation | null; withdrawn: { id: string; version: string }[] }

/** Both policies with what is in force, what is announced and what is being prepared. */
export function PreparationsPage({ policies }: { policies: Policy[] }) {
  return (
    <Page>
      <PageHead
        title="Prepare policies"
        crumbs={[{ name: 'Staff pages', to: paths.admin() }, { name: 'Policies' }]}
        lede="One person drafts, two others approve. A change of rules is announced 30 days before it applies."
      />
      {policies.map((policy) => (
        <PolicySection key={policy.policy} {...policy} />
      ))}
    </Page>
  )
}

function PolicySection({ policy, versions, preparation, withdrawn }: Policy) {
  const shown = versions.filter(({ standing }) => standing !== 'superseded')
  return (
    <RecordSection title={versions[0]?.title ?? policyShortNames[policy]} note={<Link to={paths.policy(policy)}>As readers see it</Link>}>
      <ul className="border-t border-rule">
        {preparation && <PreparationLine {...preparation} />}
        {shown.map(({ version, standing, effectiveAt }) => (
          <li key={version} className="border-b border-rule py-3">
            <Link to={paths.policyVersion(policy, version)}>Version {version}</Link>, {standingWords[standing]}{' '}
            {effectiveAt && <Moment at={effectiveAt} zone="UTC" />}
          </li>
        ))}
      </ul>
      {withdrawn.length > 0 && (
        <p className="mt-3 text-small text-ink-2">
          Withdrawn:{' '}
          {withdrawn.map(({ id, version }) => (
            <Link key={id} to={paths.adminPolicy(id)} className="me-3">
              {version}
            </Link>
          ))}
        </p>
      )}
      {!preparation && (
        <Form method="post" action={paths.policyDrafts()} className="mt-6">
          <input type="hidden" name="policy" value={policy} />
          <Button aria-label={`Draft the next version of the ${versions[0]?.title.toLowerCase()}`}>Draft the next version</Button>
        </Form>
      )}
    </RecordSection>
  )
}

function PreparationLine({ id, version, state, approvals, draftedBy, savedAt }: Preparation) {
  return (
    <li className="border-b border-rule py-3">
      <Link to={paths.adminPolicy(id)} className="font-strong">
        Version {version}
      </Link>
      , {state === 'draft' ? `a draft with ${approvals} of 2 approvals` : 'approved, waits for its date'}, by {draftedBy}, saved{' '}
      <Moment at={savedAt} as="full" />
    </li>
  )
}
