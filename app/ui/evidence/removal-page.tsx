import { Form, Link } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { PageHead } from '#ui/parts/page-head'

type Props = { reportId: string; fileName: string }

export function RemovalPage({ reportId, fileName }: Props) {
  return (
    <Page>
      <PageHead title="Remove this file?" lede={`${fileName} and its figures go from your draft. You can attach it again.`} />
      <Form method="post" className="flex items-center gap-6">
        <Button kind="grave">Remove</Button>
        <Link to={paths.draft(reportId)}>Keep it</Link>
      </Form>
    </Page>
  )
}
