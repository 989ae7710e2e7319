import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { LinkButton } from '#ui/parts/link-button'
import { PageHead } from '#ui/parts/page-head'
import { RecordSection } from '#ui/parts/record-section'
import { type Copy, CopyState } from './copy-state.tsx'

/** A copy of what is kept of the reader, and how to end it. */
export function DataPage({ copy }: { copy: Copy | null }) {
  return (
    <Page>
      <PageHead title="Your data" crumbs={[{ name: 'Settings', to: paths.security() }, { name: 'Your data' }]} />
      <RecordSection title="A copy for you" note="It stays here for seven days. Only you can fetch it.">
        <p className="mb-6 max-w-body">
          One archive (tar) with everything that is yours: your account, reports with drafts, comments, evidence and its files, flags,
          decisions about you, appeals and inbox. Each part is a JSON file that other programs can read. Nothing in it names anybody else.
        </p>
        <CopyState copy={copy} />
      </RecordSection>
      <RecordSection title="Close the account" note="It asks for your password, and says first what goes and what stays.">
        <LinkButton to={paths.closing()}>Close your account</LinkButton>
      </RecordSection>
    </Page>
  )
}
