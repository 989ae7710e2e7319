import { Form } from '@remix-run/react'
import type { ProgrammeKind, ProgrammeState as State } from '#domain/programmes/model'
import { paths } from '#kernel/paths'
import { Button } from '#ui/parts/button'
import { LinkButton } from '#ui/parts/link-button'
import { Moment } from '#ui/parts/moment'
import { PageHead } from '#ui/parts/page-head'
import { ProgrammeState } from '#ui/parts/programme-state'

type Props = {
  slug: string
  kind: ProgrammeKind
  state: State
  title: string
  summary: string
  organisation: string | null
  opensAt: Date | null
  closesAt: Date | null
  isTaking: boolean
  scope: readonly { slug: string }[]
  mayOpen: boolean
}

/** What it is called, whose it is, where it stands; at the right, how to take part. */
export function ProgrammeHead({ slug, kind, state, title, summary, organisation, opensAt, closesAt, isTaking, scope, mayOpen }: Props) {
  const [only, ...others] = scope
  return (
    <PageHead
      title={title}
      crumbs={[{ name: 'Programmes', to: paths.programmes() }, { name: slug }]}
      lede={summary}
      badges={
        <>
          <ProgrammeState state={state} word={wordOf(state, isTaking)} isBoxed />
          <span>
            {kind === 'challenge' ? 'Challenge' : 'Standing programme'} of {organisation ?? 'the community'}
          </span>
          {!isTaking && opensAt && state === 'open' && !closesAt && (
            <span>
              Begins on <Moment at={opensAt} zone="UTC" />
            </span>
          )}
        </>
      }
      aside={
        isTaking && (
          <>
            <LinkButton to={paths.report(only && others.length === 0 ? { system: only.slug } : {})} kind="filled" className="w-full">
              Report to this programme
            </LinkButton>
            <p className="mt-3 text-small text-ink-2">
              Submit the report first; then join it from its page. A report that you sent before can be joined too.
            </p>
          </>
        )
      }
    >
      {mayOpen && (
        <Form method="post" action={paths.programmeOpening(slug)}>
          <p className="mb-3 max-w-body">
            This is how others will read it. Once it is open, its kind, its currency and its rubric stay as they are.
          </p>
          <Button kind="filled">Open this programme</Button>
        </Form>
      )}
    </PageHead>
  )
}

const wordOf = (state: State, isTaking: boolean) => (state !== 'open' ? undefined : isTaking ? 'Open for reports' : 'Closed to entries')
