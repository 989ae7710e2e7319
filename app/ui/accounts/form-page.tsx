import type { ReactNode } from 'react'
import { Page } from '#ui/layout/page'
import { PageHead } from '#ui/parts/page-head'

type Props = { title: string; lede?: ReactNode; children?: ReactNode }

/** A narrow page with one form. */
export function FormPage({ title, lede, children }: Props) {
  return (
    <Page>
      <PageHead title={title} lede={lede} />
      <div className="flex max-w-form flex-col gap-6">{children}</div>
    </Page>
  )
}
