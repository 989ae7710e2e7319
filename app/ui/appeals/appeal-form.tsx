import { Link } from '@remix-run/react'
import { answerDays } from '#domain/appeals/model'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Moment } from '#ui/parts/moment'
import { Notice } from '#ui/parts/notice'
import { PageHead } from '#ui/parts/page-head'
import { AppealFields } from './appeal-fields.tsx'
import type { Refused } from './refused.ts'

type Props = { title: string; until: Date; isGrave: boolean; openId: string | null; fault: string | null; refused?: Refused }

/** Files an appeal: what it is against, the terms, and one field. */
export function AppealForm({ title, until, isGrave, openId, fault, refused }: Props) {
  const head = (
    <PageHead
      title="Appeal"
      crumbs={[{ name: 'Standing', to: paths.standing() }, { name: 'Appeal' }]}
      lede={`${title}. An appeal is free and can never make it worse.`}
    />
  )
  if (openId)
    return (
      <Page>
        {head}
        <Notice>
          You have an open appeal against this already. <Link to={paths.appeal(openId)}>Read it, or add to it</Link>
        </Notice>
      </Page>
    )
  return (
    <Page>
      {head}
      <AppealFields
        label="What is wrong with the decision"
        hint="What was not as it says, what was not seen, or why the rule does not fit. At least 20 characters."
        fault={fault}
        refused={refused}
      >
        <li>Somebody who had no part in it decides, always a person.</li>
        <li>You have an answer within {answerDays(isGrave)} days. When it is 14 days late, a sanction rests, save a ban.</li>
        <li>
          You can appeal until <Moment at={until} as="full" />, and take it back until it is decided.
        </li>
      </AppealFields>
    </Page>
  )
}
