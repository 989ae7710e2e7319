import { Form, Link } from '@remix-run/react'
import { type SubjectType, subjectNames } from '#domain/moderation/model'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { Notice } from '#ui/parts/notice'
import { PageHead } from '#ui/parts/page-head'
import { RadioGroup } from '#ui/parts/radio-group'
import { TextArea } from '#ui/parts/text-area'
import { type Refused, shownIn } from './refused.ts'

type Clause = { code: string; title: string; body: string }
type Props = {
  subject: { on: string; type: SubjectType; title: string; path: string }
  clauses: Clause[]
  isOwn: boolean
  mayFlag: boolean
  refused?: Refused
}

/** One question: which rule is broken? All else may stay empty. */
export function FlagPage({ subject, clauses, isOwn, mayFlag, refused }: Props) {
  const errors = refused?.errors ?? {}
  const why = isOwn ? 'This is your own.' : mayFlag ? undefined : 'Your account cannot flag now.'
  return (
    <Page>
      <PageHead
        title={`Flag this ${subjectNames[subject.type].toLowerCase()}`}
        crumbs={[{ name: subject.title, to: subject.path }, { name: 'Flag' }]}
        lede="Say that it breaks a rule of this place. A person without a part in it decides. Nobody else learns that it was you."
      />
      <Notice className="mb-8 max-w-form">
        That a system is biased, or a finding cannot be reproduced, breaks no rule. To tell of illegal content,{' '}
        <Link to={paths.notice({ about: subject.path })}>send a notice</Link>.
      </Notice>
      <Form method="post" action={paths.newFlag(subject.on)} className="flex max-w-form flex-col gap-7">
        <FormErrors errors={refused?.errors} />
        <input type="hidden" name="on" value={subject.on} />
        <RadioGroup
          name="clause"
          label="Which rule does it break?"
          choices={clauses.map(({ code, title, body }) => ({ value: code, label: `${title} (${code})`, hint: firstSentence(body) }))}
          defaultValue={shownIn(refused, 'clause') || undefined}
          error={errors.clause}
        />
        <TextArea
          name="text"
          label="What should the moderator know?"
          isOptional
          rows={4}
          defaultValue={shownIn(refused, 'text')}
          error={errors.text}
        />
        {(errors.form || shownIn(refused, 'evidence')) && (
          <TextArea
            name="evidence"
            label="What is new"
            hint="Only where the same text was looked at before: what could nobody know then?"
            isOptional
            rows={3}
            defaultValue={shownIn(refused, 'evidence')}
            error={errors.evidence}
          />
        )}
        <div className="flex flex-wrap items-center gap-6">
          <Button id="form" kind="filled" why={why}>
            Flag
          </Button>
          <Link to={subject.path}>Back</Link>
        </div>
      </Form>
    </Page>
  )
}

const firstSentence = (body: string) => /^[^\n]+?[.:](?=\s|$)/.exec(body)?.[0]
