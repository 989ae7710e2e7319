import { Link } from '@remix-run/react'
import { answerDays } from '#domain/appeals/model'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Moment } from '#ui/parts/moment'
import { Notice } from '#ui/parts/notice'
import { PageHead } from '#ui/parts/page-head'
import { AppealFields } from './appeal-fields.tsx'
import type { Refused } from './refused.ts'

type Props = {
  entryId: string
  title: string
  until: Date
  openId: string | null
  isTaken: boolean
  fault: string | null
  refused?: Refused
}

/** Appeals a score: other graders come to one of their own, and a reviewer looks at how it all came about. */
export function ScoreAppealForm({ entryId, title, until, openId, isTaken, fault, refused }: Props) {
  const head = (
    <PageHead
      title="Appeal a score"
      crumbs={[{ name: 'Score', to: paths.entryScore(entryId) }, { name: 'Appeal' }]}
      lede={`${title}. An appeal is free and can never make it worse.`}
    />
  )
  if (openId || isTaken)
    return (
      <Page>
        {head}
        <Notice>
          {openId ? (
            <>
              You have appealed this score already. <Link to={paths.appeal(openId)}>Read it, or add to it</Link>
            </>
          ) : (
            'Another author of this entry has appealed its score already. One appeal is heard for all of you.'
          )}
        </Notice>
      </Page>
    )
  return (
    <Page>
      {head}
      <AppealFields
        label="What is wrong with the score"
        hint="Which criterion, and what in the evidence speaks against its rating. At least 20 characters."
        fault={fault}
        refused={refused}
      >
        <li>Other graders score it anew. They see neither the first grades nor what you write here.</li>
        <li>The higher of the two scores counts.</li>
        <li>A reviewer without a part in it checks that all went by the rules, and writes down why it ends as it does.</li>
        <li>
          The answer is due within {answerDays(false)} days. A score is appealed once, by one of its authors, until{' '}
          <Moment at={until} as="full" />.
        </li>
      </AppealFields>
    </Page>
  )
}
