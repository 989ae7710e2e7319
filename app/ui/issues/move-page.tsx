import { Form, Link } from '@remix-run/react'
import { type AskedMove, moveWords } from '#domain/issues/model'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { PageHead } from '#ui/parts/page-head'
import { SelectField } from '#ui/parts/select-field'
import { TextArea } from '#ui/parts/text-area'
import { TextField } from '#ui/parts/text-field'

type Refused = { errors: Record<string, string>; typed: Record<string, string | string[]> }
type Props = { publicId: string; title: string; releases: { id: string; name: string }[]; move: AskedMove; refused?: Refused }

/** One step, explained, with the words that go on the record. */
export function MovePage({ publicId, title, releases, move, refused }: Props) {
  const { title: head, ask, button } = moveWords[move]
  const needsDate = move === 'accept_risk' || move === 'defer'
  return (
    <Page>
      <PageHead
        title={head}
        crumbs={[{ name: 'Issues', to: paths.issues() }, { name: publicId, to: paths.issue(publicId) }, { name: head }]}
        lede={title}
      />
      <Form method="post" action={paths.issueMoves(publicId, move)} className="flex max-w-form flex-col gap-6">
        <FormErrors errors={refused?.errors} />
        <input type="hidden" name="move" value={move} />
        {move === 'claim_fix' && (
          <SelectField
            name="release"
            label="The release with the fix"
            isOptional
            placeholder="Not a release of its own"
            choices={releases.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={refused?.typed.release}
            error={refused?.errors.release}
          />
        )}
        {needsDate && (
          <TextField
            name="until"
            type="date"
            label="Until"
            hint="At most twelve months from now."
            defaultValue={refused?.typed.until}
            error={refused?.errors.until}
            required
          />
        )}
        <TextArea name="text" label="What you say" hint={ask} defaultValue={refused?.typed.text} error={refused?.errors.text} rows={6} />
        <div className="flex items-center gap-6">
          <Button kind="filled">{button}</Button>
          <Link to={paths.issue(publicId)}>Back</Link>
        </div>
      </Form>
    </Page>
  )
}
