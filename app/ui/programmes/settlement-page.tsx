import { Form, Link } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { PageHead } from '#ui/parts/page-head'
import type { Refused } from './refused.ts'

type Props = { slug: string; title: string; standing: number; refused?: Refused }

/** Asks once more before the ranks of a challenge are final. */
export function SettlementPage({ slug, title, standing, refused }: Props) {
  return (
    <Page>
      <PageHead
        title="Settle this challenge?"
        crumbs={[{ name: 'Programmes', to: paths.programmes() }, { name: title, to: paths.programme(slug) }, { name: 'Settle' }]}
        lede="The scores and ranks are final then, and the prizes can be awarded."
      />
      <Form method="post" className="flex max-w-form flex-col gap-6">
        <FormErrors errors={refused?.errors} />
        <p>
          {standing === 1 ? 'One entry stands' : `${standing} entries stand`} in it. Every accepted one needs its score first; an entry
          whose authors never agreed on their shares holds up nobody.
        </p>
        <div className="flex items-center gap-6">
          <Button kind="filled">Settle the challenge</Button>
          <Link to={paths.programme(slug)}>Back</Link>
        </div>
      </Form>
    </Page>
  )
}
