import { Form } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { PageHead } from '#ui/parts/page-head'
import { SelectField } from '#ui/parts/select-field'
import { type Refused, shownIn } from './refused.ts'

type Props = {
  system: { slug: string; name: string; developer: string; homepage: string | null; reportCount: number }
  options: { slug: string; name: string; developer: string }[]
  refused?: Refused
}

/** For a suggested system that is listed already under another name. */
export function MergerPage({ system, options, refused }: Props) {
  const crumbs = [{ name: 'Systems', to: paths.systems() }, { name: system.name, to: paths.system(system.slug) }, { name: 'Merge' }]
  const reports = system.reportCount === 1 ? 'Its one report moves' : `Its ${system.reportCount} reports move`

  return (
    <Page>
      <PageHead
        title={`Merge ${system.name} into a listed system`}
        crumbs={crumbs}
        lede={`${reports} there, and this name leads there from then on.`}
      />
      <p className="mb-8 text-ink-2">
        Suggested as {system.name} by {system.developer}
        {system.homepage && (
          <>
            {', '}
            <a href={system.homepage} rel="nofollow ugc noopener">
              {system.homepage}
            </a>
          </>
        )}
        . A merger cannot be undone.
      </p>
      <Form method="post" className="flex max-w-form flex-col gap-6">
        <FormErrors errors={refused?.errors} />
        <SelectField
          name="target"
          label="Listed system"
          placeholder="Choose"
          choices={options.map(({ slug, name, developer }) => ({ value: slug, label: `${name} (${developer})` }))}
          defaultValue={shownIn(refused, 'target')}
          error={refused?.errors.target}
        />
        <div>
          <Button id="form" kind="filled">
            Merge
          </Button>
        </div>
      </Form>
    </Page>
  )
}
