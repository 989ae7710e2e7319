import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { PageHead } from '#ui/parts/page-head'
import type { Refused } from './form-values.ts'
import { TalkForm } from './talk-form.tsx'

type Props = { id: string; title: string; mayConfer: boolean; refused?: Refused }

export function CommentPage({ id, title, mayConfer, refused }: Props) {
  return (
    <Page>
      <PageHead title="Add to the talk" crumbs={[{ name: title, to: paths.reportPage(id) }, { name: 'Add to the talk' }]} />
      <TalkForm reportId={id} mayConfer={mayConfer} refused={refused} />
    </Page>
  )
}
