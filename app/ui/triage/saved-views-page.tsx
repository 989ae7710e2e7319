import { Form, Link } from '@remix-run/react'
import type { KeptView } from '#domain/triage'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { Empty } from '#ui/parts/empty'
import { FormErrors } from '#ui/parts/form-errors'
import { PageHead } from '#ui/parts/page-head'
import { RecordSection } from '#ui/parts/record-section'
import { TextField } from '#ui/parts/text-field'
import { type Refused, shownIn } from './refused.ts'
import { viewInWords } from './view-words.ts'

type Props = { views: KeptView[]; query: Record<string, string>; refused?: Refused }

/** The views of the queue that a moderator keeps: by name, by link, and which one comes first. */
export function SavedViewsPage({ views, query, refused }: Props) {
  const kept = refused ? queryIn(refused) : query
  return (
    <Page>
      <PageHead
        title="Your views of the queue"
        crumbs={[{ name: 'Queue', to: paths.queue() }, { name: 'Your views' }]}
        lede="A view keeps which reports you look at and in which order. Its address can be sent to a colleague."
      />
      <RecordSection title="Save a view" note={viewInWords(kept)}>
        <Form method="post" action={paths.savedViews()} className="flex max-w-form flex-col gap-6">
          <FormErrors errors={refused?.errors} />
          {Object.entries(kept).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <TextField
            name="name"
            label="Name"
            hint="A name that you have already is written over."
            autoComplete="off"
            defaultValue={shownIn(refused, 'name')}
            error={refused?.errors.name}
          />
          <div className="flex flex-wrap items-center gap-6">
            <Button id="form" kind="filled">
              Save this view
            </Button>
            <Link to={paths.queue(kept)}>Back to the queue</Link>
          </div>
        </Form>
      </RecordSection>
      <RecordSection title="Kept">
        {views.length === 0 ? (
          <Empty title="No view is kept yet">Filter the queue, then choose “Save this view” there.</Empty>
        ) : (
          <ul>
            {views.map((view) => (
              <Kept key={view.id} view={view} />
            ))}
          </ul>
        )}
      </RecordSection>
    </Page>
  )
}

function Kept({ view: { id, name, query, isFirst } }: { view: KeptView }) {
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-2 border-b border-rule py-3">
      <div className="min-w-0 flex-1 basis-64">
        <Link to={paths.queue(query)} className="font-strong wrap-anywhere">
          {name}
        </Link>
        <p className="text-small text-ink-2">
          {viewInWords(query)}
          {isFirst && ' The queue begins here.'}
        </p>
      </div>
      <Form method="post" action={paths.firstView()}>
        <input type="hidden" name="view" value={isFirst ? '' : id} />
        <Button isSmall>
          {isFirst ? 'Do not begin here' : 'Begin here'}
          <span className="sr-only">: {name}</span>
        </Button>
      </Form>
      <Form method="post" action={paths.savedViewRemoval(id)}>
        <Button isSmall kind="plain">
          Remove<span className="sr-only"> {name}</span>
        </Button>
      </Form>
    </li>
  )
}

/** What a refused form asked for, without its name. */
const queryIn = ({ typed: { name: _, ...query } }: Refused) =>
  Object.fromEntries(Object.entries(query).map(([name, value]) => [name, [value].flat()[0] ?? '']))
