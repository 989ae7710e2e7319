import { Form, Link } from '@remix-run/react'
import { type AnswerUse, answerUseNames, answerUses, placeholders } from '#domain/answers/model'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { PageHead } from '#ui/parts/page-head'
import { SelectField } from '#ui/parts/select-field'
import { TextArea } from '#ui/parts/text-area'
import { TextField } from '#ui/parts/text-field'
import { type Refused, shownIn } from './refused.ts'

type Props = { answer: { id?: string; use: AnswerUse | null; name?: string; body?: string }; refused?: Refused }

/** A text to keep, with what can be put into it beside it. */
export function AnswerPage({ answer: { id, use, name, body }, refused }: Props) {
  const title = id ? 'Edit a text' : 'Keep a text'
  const errors = refused?.errors ?? {}
  return (
    <Page>
      <PageHead
        title={title}
        crumbs={[{ name: 'Queue', to: paths.queue() }, { name: 'Reusable answers', to: paths.answers() }, { name: title }]}
        lede="Every moderator may use it and say it better. What was sent already stays as it was sent."
      />
      <Form method="post" className="flex max-w-form flex-col gap-6">
        <FormErrors errors={refused?.errors} />
        <SelectField
          name="use"
          label="Where it is used"
          placeholder="Choose"
          choices={answerUses.map((value) => ({ value, label: answerUseNames[value] }))}
          defaultValue={shownIn(refused, 'use', use ?? '')}
          error={errors.use}
        />
        <TextField name="name" label="Name" autoComplete="off" defaultValue={shownIn(refused, 'name', name)} error={errors.name} />
        <TextArea name="body" label="Text" rows={8} defaultValue={shownIn(refused, 'body', body)} error={errors.body} />
        <section>
          <h2 className="text-h3">What can be put in</h2>
          <dl className="mt-2 grid grid-cols-[7.5rem_1fr] gap-y-1 text-small">
            {Object.entries(placeholders).map(([one, meaning]) => (
              <div key={one} className="contents">
                <dt className="font-strong">{`{${one}}`}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </section>
        <div className="flex flex-wrap items-center gap-6">
          <Button id="form" kind="filled">
            Keep it
          </Button>
          <Link to={paths.answers()}>Back</Link>
        </div>
      </Form>
    </Page>
  )
}
