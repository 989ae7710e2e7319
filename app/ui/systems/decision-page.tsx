import { Form, Link } from '@remix-run/react'
import type { SuggestionView } from '#domain/systems'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { Moment } from '#ui/parts/moment'
import { Notice } from '#ui/parts/notice'
import { PageHead } from '#ui/parts/page-head'
import { RadioGroup } from '#ui/parts/radio-group'
import { TextArea } from '#ui/parts/text-area'
import { changeInWords } from './change-words.ts'
import { type RefusedForm, typedIn } from './typed-values.ts'

type Props = { suggestion: SuggestionView; refused?: RefusedForm }

/** One suggestion: for whoever decides it with the form, for whoever made it with the answer. */
export function DecisionPage({ suggestion, refused }: Props) {
  const { slug, name, change, source, handle, suggestedAt } = suggestion

  return (
    <Page>
      <PageHead
        title={`A suggestion about ${name}`}
        crumbs={[{ name: 'Systems', to: paths.systems() }, { name, to: paths.system(slug) }, { name: 'Suggestion' }]}
      />
      <dl className="mb-8 max-w-body border-t-[1.5px] border-ink">
        <Fact name="Change">{changeInWords(change)}</Fact>
        <Fact name="Source">
          <Source text={source} />
        </Fact>
        <Fact name="Suggested">
          <Moment at={suggestedAt} /> by {handle}
        </Fact>
      </dl>
      {suggestion.may.decide ? <DecisionForm refused={refused} /> : <Standing {...suggestion} />}
      <p className="mt-8">
        <Link to={paths.systemHistory(slug)}>History of {name}</Link>
      </p>
    </Page>
  )
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="grid gap-x-6 border-b border-rule py-2.5 sm:grid-cols-[8rem_minmax(0,1fr)]">
      <dt className="text-ink-2">{name}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </div>
  )
}

/** Only a whole web address becomes a link. */
function Source({ text }: { text: string }) {
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text) ? (
    <a href={text} rel="noopener nofollow ugc">
      {text}
    </a>
  ) : (
    text
  )
}

function DecisionForm({ refused }: { refused?: RefusedForm }) {
  return (
    <Form method="post" className="flex max-w-form flex-col gap-7">
      <FormErrors errors={refused?.errors} />
      <RadioGroup
        name="decision"
        label="Decision"
        choices={[
          { value: 'confirm', label: 'Confirm', hint: 'The source says so. It stands in the catalogue from now on.' },
          { value: 'decline', label: 'Decline', hint: 'The source does not say so, or it does not belong here.' },
        ]}
        defaultValue={typedIn(refused, 'decision')}
        error={refused?.errors.decision}
      />
      <TextArea
        name="reason"
        label="Reason"
        hint="Needed when you decline. Whoever suggested it reads this."
        isOptional
        rows={4}
        defaultValue={typedIn(refused, 'reason')}
        error={refused?.errors.reason}
      />
      <div>
        <Button id="form" kind="filled">
          Decide
        </Button>
      </div>
    </Form>
  )
}

function Standing({ state, isOwn, reason }: SuggestionView) {
  if (state === 'confirmed') return <Notice tone="settled">It was confirmed and stands in the catalogue.</Notice>
  if (state === 'declined')
    return (
      <Notice tone="caution">
        <p>It was declined, for this reason:</p>
        <p className="mt-1 text-quote">{reason}</p>
      </Notice>
    )
  return (
    <Notice>
      {isOwn ? 'It waits. A moderator decides it, never the person who made it.' : 'It waits for somebody with no part in it.'}
    </Notice>
  )
}
