import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { LinkButton } from '#ui/parts/link-button'
import { PageHead } from '#ui/parts/page-head'
import { RecordSection } from '#ui/parts/record-section'

/** What is kept of the reader, and how to end it. */
export function DataPage() {
  return (
    <Page>
      <PageHead title="Your data" crumbs={[{ name: 'Security', to: paths.security() }, { name: 'Your data' }]} />
      <RecordSection title="Close the account" note="It asks for your password, and says first what goes and what stays.">
        <LinkButton to={paths.closing()}>Close your account</LinkButton>
      </RecordSection>
    </Page>
  )
}
