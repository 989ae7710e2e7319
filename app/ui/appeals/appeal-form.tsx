import { Form, Link } from '@remix-run/react'
import { answerDays } from '#domain/appeals/model'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { Moment } from '#ui/parts/moment'
import { Notice } from '#ui/parts/notice'
import { PageHead } from '#ui/parts/page-head'
import { TextArea } from '#ui/parts/text-area'
import { type Refused, shownIn } from './refused.ts'

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
      <Form method="post" className="flex max-w-form flex-col gap-6">
        <FormErrors errors={refused?.errors} />
        {fault && <Notice tone="caution">{fault} You can send it all the same; it is kept with that answer.</Notice>}
        <ul className="list-disc ps-5 text-ink-2">
          <li>Somebody who had no part in it decides, always a person.</li>
          <li>You have an answer within {answerDays(isGrave)} days. When it is 14 days late, a sanction rests, save a ban.</li>
          <li>
            You can appeal until <Moment at={until} as="full" />, and take it back until it is decided.
          </li>
        </ul>
        <TextArea
          name="text"
          label="What is wrong with the decision"
          hint="What was not as it says, what was not seen, or why the rule does not fit. At least 20 characters."
          rows={8}
          error={refused?.errors.text}
          defaultValue={shownIn(refused, 'text')}
        />
        <div>
          <Button id="form" kind="filled">
            Send the appeal
          </Button>
        </div>
      </Form>
    </Page>
  )
}
