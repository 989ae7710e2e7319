import { Page } from '#ui/layout/page'
import { PageHead } from '#ui/parts/page-head'

type Props = { title: string; refused?: { errors: Record<string, string> } }

/** Why a small form was not taken, for forms that stand many times on one page. Going back finds it as it was. */
export function RefusedPage({ title, refused }: Props) {
  const said = Object.values(refused?.errors ?? {}).join(' ')
  return (
    <Page>
      <PageHead title={title} lede={said || 'Go back and send the form again.'} />
      <p className="text-ink-2">Nothing was changed. Go back to where you were: what you typed is still there.</p>
    </Page>
  )
}
