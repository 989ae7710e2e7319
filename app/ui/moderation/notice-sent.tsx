import { Link } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { PageHead } from '#ui/parts/page-head'

/** What happens now, said at once. */
export function NoticeSent({ isAwaitingMail }: { isAwaitingMail: boolean }) {
  return (
    <Page>
      <PageHead
        title="Thank you. The notice has arrived"
        lede="A case is open. A person looks at it, without knowing more of you than you told us."
      />
      <div className="max-w-body">
        {isAwaitingMail ? (
          <p>
            We sent a mail to your address. Confirm it within seven days, so that our answer can reach you. The notice counts in any case.
          </p>
        ) : (
          <p>You gave no address, so we cannot answer you. The notice counts all the same.</p>
        )}
        <p className="mt-4">
          <Link to={paths.home()}>Go to the first page</Link>
        </p>
      </div>
    </Page>
  )
}
