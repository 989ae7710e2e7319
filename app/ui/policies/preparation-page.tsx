import { Form, Link } from '@remix-run/react'
import type { PreparationPage as Preparation } from '#domain/policies'
import { changeKindNames } from '#domain/policies/model'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { LinkButton } from '#ui/parts/link-button'
import { Moment } from '#ui/parts/moment'
import { Notice } from '#ui/parts/notice'
import { PageHead } from '#ui/parts/page-head'
import { RecordSection } from '#ui/parts/record-section'
import { ClauseDifferences } from './clause-differences.tsx'
import { standingWords } from './standing.ts'

/** A version in preparation: who stands behind it, what it changes, and the steps that are open to this reader. */
export function PreparationPage(version: Preparation) {
  const { id, title, state, changeSummary, change, base, effectiveAt, difference, clauses, may } = version
  return (
    <Page>
      <PageHead
        title={`${title} ${version.version}`}
        crumbs={[{ name: 'Staff pages', to: paths.admin() }, { name: 'Policies', to: paths.adminPolicies() }, { name: version.version }]}
        badges={
          <>
            <span className="font-strong text-ink">
              {state === 'draft' ? 'Draft' : standingWords[state]} {effectiveAt && <Moment at={effectiveAt} zone="UTC" />}
            </span>
            <span>From version {base}</span>
            <span>{changeKindNames[change]}</span>
          </>
        }
        lede={changeSummary || undefined}
      >
        <Steps {...version} />
      </PageHead>
      {state === 'draft' && changeSummary === '' && (
        <Notice tone="caution" className="mb-8">
          It does not say yet what changes and why. Nobody can approve it before it does.
        </Notice>
      )}
      <Approvals {...version} />
      <RecordSection title="What it changes" note={`Against version ${base}.`}>
        <ClauseDifferences clauses={difference} />
      </RecordSection>
      {may.edit && (
        <RecordSection title="Clauses" note="A code means the same rule in every version.">
          <ul className="border-t border-rule">
            {clauses.map(({ code, title: head }) => (
              <li key={code} className="border-b border-rule py-2">
                <Link to={paths.draftClause(id, code)}>
                  {code} {head}
                </Link>
              </li>
            ))}
          </ul>
          <p className="mt-6">
            <LinkButton to={paths.draftClause(id)}>Add a clause</LinkButton>
          </p>
        </RecordSection>
      )}
    </Page>
  )
}

function Steps({ id, revision, may }: Preparation) {
  if (!Object.values(may).some(Boolean)) return null
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
      {may.approve && (
        <Form method="post" action={paths.policyApproval(id)}>
          <input type="hidden" name="revision" value={revision} />
          <Button kind="filled">Approve this text</Button>
        </Form>
      )}
      {may.schedule && (
        <LinkButton to={paths.policySchedule(id)} kind="filled">
          Give it a date
        </LinkButton>
      )}
      {may.edit && <LinkButton to={paths.policyWording(id)}>Say what it changes</LinkButton>}
      {may.withdraw && <Link to={paths.policyWithdrawal(id)}>Withdraw</Link>}
    </div>
  )
}

function Approvals({ draftedBy, approvers, savedAt, state }: Preparation) {
  return (
    <RecordSection title="Who stands behind it" note="Two people who did not draft it. Every save needs both again.">
      <ul className="max-w-body">
        <li className="py-1">
          Drafted by <strong>{draftedBy}</strong>, last saved <Moment at={savedAt} as="full" />
        </li>
        {approvers.map((handle) => (
          <li key={handle} className="py-1">
            Approved by <strong>{handle}</strong>
          </li>
        ))}
        {state === 'draft' && (
          <li className="py-1 text-ink-2">{approvers.length === 0 ? 'Two approvals are missing.' : 'One approval is missing.'}</li>
        )}
      </ul>
    </RecordSection>
  )
}
