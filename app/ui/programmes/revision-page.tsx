import { Form, Link } from '@remix-run/react'
import type { ProgrammeKind } from '#domain/programmes/model'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { Notice } from '#ui/parts/notice'
import { PageHead } from '#ui/parts/page-head'
import { TextArea } from '#ui/parts/text-area'
import { TextField } from '#ui/parts/text-field'
import { ChallengeFields, type Choices, fieldsOf, RewardFields, ScopeFields, TermFields, type Values } from './promise-fields.tsx'
import type { Refused } from './refused.ts'

type Props = {
  slug: string
  kind: ProgrammeKind
  currency: string
  title: string
  isOpen: boolean
  systems: Choices
  values: Values
  refused?: Refused
}

/** Writes a new version of an open programme. Entries keep the one they were made under. */
export function RevisionPage({ slug, kind, currency, title, isOpen, systems, values, refused }: Props) {
  const given = { values, refused }
  const field = fieldsOf(given)
  return (
    <Page>
      <PageHead
        title="New version"
        crumbs={[{ name: 'Programmes', to: paths.programmes() }, { name: title, to: paths.programme(slug) }, { name: 'New version' }]}
        lede="It holds for entries made from now on; those there are keep the version they were made under. The last day, the prizes and the budget never get worse."
      />
      {isOpen ? (
        <Form method="post" className="flex max-w-form flex-col gap-6">
          <FormErrors errors={refused?.errors} />
          <input type="hidden" name="version" value={String(refused?.typed.version ?? values.version)} />
          <TextArea label="Why it changes" hint="Public, and sent to everybody with an entry." rows={3} {...field('reason')} />
          <ScopeFields systems={systems} {...given} />
          <TextField label={`Budget in ${currency}`} inputMode="decimal" {...field('budget')} />
          {kind === 'standing' ? <RewardFields {...given} /> : <ChallengeFields {...given} />}
          <TermFields {...given} />
          <div className="flex items-center gap-6">
            <Button kind="filled">Put it in force</Button>
            <Link to={paths.programme(slug)}>Back</Link>
          </div>
        </Form>
      ) : (
        <Notice>Only an open programme gets a new version. What this one promised stays as it is.</Notice>
      )}
    </Page>
  )
}
