import { Form, Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { PageHead } from '#ui/parts/page-head'

export type PieceProps = {
  reportId: string
  title: string
  isDraft: boolean
  refused?: { errors: Record<string, string>; typed: Record<string, string | string[]> }
}
type Props = PieceProps & { head: string; lede: string; hasFile?: boolean; children: ReactNode }

/** One form for one piece of evidence. */
export function PiecePage({ reportId, title, isDraft, refused, head, lede, hasFile = false, children }: Props) {
  const back = isDraft ? paths.draft(reportId) : paths.reportPage(reportId)
  return (
    <Page>
      <PageHead title={head} crumbs={[{ name: title || 'Your report', to: back }, { name: 'Evidence' }]} lede={lede} />
      <Form
        method="post"
        encType={hasFile ? 'multipart/form-data' : undefined}
        className="flex max-w-form flex-col gap-7"
        id="form"
        noValidate
      >
        <FormErrors errors={refused?.errors} />
        {children}
        <div className="flex items-center gap-6">
          <Button kind="filled">Add</Button>
          <Link to={back}>Back</Link>
        </div>
      </Form>
    </Page>
  )
}

export const typedIn = (refused: PieceProps['refused'], name: string) => [refused?.typed[name] ?? ''].flat()[0]
