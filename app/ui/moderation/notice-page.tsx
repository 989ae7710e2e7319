import { Form, Link } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { CheckboxField } from '#ui/parts/checkbox-field'
import { FormErrors } from '#ui/parts/form-errors'
import { Notice } from '#ui/parts/notice'
import { PageHead } from '#ui/parts/page-head'
import { TextArea } from '#ui/parts/text-area'
import { TextField } from '#ui/parts/text-field'
import { type Refused, shownIn } from './refused.ts'

type Props = { about: string; refused?: Refused }

/** A notice of illegal content: no account is needed, and none is asked for. */
export function NoticePage({ about, refused }: Props) {
  const errors = refused?.errors ?? {}
  const field = (name: string, start = '') => ({ name, error: errors[name], defaultValue: shownIn(refused, name, start) })
  return (
    <Page>
      <PageHead
        title="Tell us of illegal content"
        lede="You need no account. Every notice opens a case, and a person decides it within a day."
      />
      <Notice tone="caution" className="mb-8 max-w-form">
        If you saw pictures of child abuse: never copy or send them. Give the address and say in words what it is. You may stay nameless
        then, and it is sealed at once. Hotlines near you stand at inhope.org.
      </Notice>
      <Form method="post" action={paths.notice()} className="flex max-w-form flex-col gap-7">
        <FormErrors errors={refused?.errors} />
        <TextField
          {...field('address', about)}
          label="Address of the page"
          hint="Of this site: an issue, a report, a comment or a person. Copy it from your browser."
          required
        />
        <TextArea
          {...field('explanation')}
          label="What is illegal about it"
          hint="At least 20 characters. Describe it; quote nothing that hurts."
          rows={6}
          required
        />
        <TextField {...field('law')} label="Law" hint="Which law, of which country, if you know." isOptional />
        <CheckboxField
          name="child_abuse"
          value="yes"
          label="I think it shows sexual abuse of a child"
          hint="It is treated first. Your name and address may then stay empty."
          defaultChecked={shownIn(refused, 'child_abuse') === 'yes'}
          error={errors.child_abuse}
        />
        <TextField {...field('name')} label="Your name" autoComplete="name" />
        <TextField
          {...field('email')}
          type="email"
          label="Your e-mail address"
          hint="For our answer only. We send one mail that asks you to confirm it."
          autoComplete="email"
        />
        <CheckboxField
          name="good_faith"
          value="yes"
          label="As far as I know, what I say is true and complete"
          defaultChecked={shownIn(refused, 'good_faith') === 'yes'}
          error={errors.good_faith}
        />
        <div className="flex flex-wrap items-center gap-6">
          <Button id="form" kind="filled">
            Send the notice
          </Button>
          <Link to={paths.policy('code-of-conduct')}>Something breaks a rule, but no law</Link>
        </div>
      </Form>
    </Page>
  )
}
