import { Page } from '#ui/layout/page'
import { Markdown, type MarkdownNode } from '#ui/parts/markdown'
import { PageHead } from '#ui/parts/page-head'

type Props = { title: string; nodes: readonly MarkdownNode[] | null }

/** What the people who run this place say in their own words. */
export function OperatorText({ title, nodes }: Props) {
  return (
    <Page>
      <PageHead title={title} />
      {nodes ? <Markdown nodes={nodes} /> : <p className="max-w-body">The operator of this place has not written this page yet.</p>}
    </Page>
  )
}
