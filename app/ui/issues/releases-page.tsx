import { Form, Link } from '@remix-run/react'
import { type ReleaseStatus, releaseStatuses } from '#domain/issues/model'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { Empty } from '#ui/parts/empty'
import { FormErrors } from '#ui/parts/form-errors'
import { PageHead } from '#ui/parts/page-head'
import { SelectField } from '#ui/parts/select-field'
import { statusWords } from './status-dot.tsx'

type Release = { id: string; name: string; status: ReleaseStatus }
type Props = { publicId: string; title: string; releases: Release[]; refused?: { errors: Record<string, string> } }

/** One small form for each release, so that each is one step on the record. */
export function ReleasesPage({ publicId, title, releases, refused }: Props) {
  return (
    <Page>
      <PageHead
        title="How the releases stand"
        crumbs={[{ name: 'Issues', to: paths.issues() }, { name: publicId, to: paths.issue(publicId) }, { name: 'Releases' }]}
        lede={title}
      />
      <FormErrors errors={refused?.errors} />
      {releases.length === 0 && <Empty title="This system has no release in the catalogue">There is nothing to set.</Empty>}
      <ul className="border-t border-rule">
        {releases.map(({ id, name, status }) => (
          <li key={id} className="border-b border-rule py-4">
            <Form method="post" className="flex flex-wrap items-end gap-4">
              <input type="hidden" name="releaseId" value={id} />
              <div className="min-w-0 grow basis-60">
                <SelectField
                  name="status"
                  id={`status-${id}`}
                  label={name}
                  choices={releaseStatuses.map((value) => ({ value, label: statusWords[value] }))}
                  defaultValue={status}
                />
              </div>
              <Button isSmall>
                Set<span className="sr-only"> the status of {name}</span>
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      <p className="mt-6">
        <Link to={paths.issue(publicId)}>Back to the issue</Link>
      </p>
    </Page>
  )
}
