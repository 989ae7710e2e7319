import { Form } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { Empty } from '#ui/parts/empty'
import { PageHead } from '#ui/parts/page-head'
import { SelectField } from '#ui/parts/select-field'
import { type Compared, ComparisonTable } from './comparison-table.tsx'

type Props = { a: Compared | null; b: Compared | null; options: { slug: string; name: string; developer: string }[] }

/** Two systems side by side: chosen by address, so that a comparison can be linked to. */
export function ComparisonPage({ a, b, options }: Props) {
  const choices = options.map(({ slug, name, developer }) => ({ value: slug, label: `${name} (${developer})` }))

  return (
    <Page>
      <PageHead
        title={a && b ? `${a.system.name} and ${b.system.name}` : 'Compare two systems'}
        crumbs={[{ name: 'Systems', to: paths.systems() }, { name: 'Comparison' }]}
        lede="What each is, how far it was opened, what came with it, and how its issues were answered."
      />
      <Form
        key={`${a?.system.slug} ${b?.system.slug}`}
        method="get"
        action={paths.comparison()}
        className="flex flex-wrap items-end gap-4 border-t-[1.5px] border-ink py-5"
      >
        <div className="min-w-0 grow basis-72">
          <SelectField name="a" label="First system" placeholder="Choose" choices={choices} defaultValue={a?.system.slug} />
        </div>
        <div className="min-w-0 grow basis-72">
          <SelectField name="b" label="Second system" placeholder="Choose" choices={choices} defaultValue={b?.system.slug} />
        </div>
        <Button>Compare</Button>
      </Form>
      {a && b ? (
        <ComparisonTable a={a} b={b} />
      ) : (
        <Empty title="Choose two systems">
          <p>They will stand here side by side: release, components, safeguards, open issues and clocks.</p>
        </Empty>
      )}
    </Page>
  )
}
