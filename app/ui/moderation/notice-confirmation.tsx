import { Form } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { Empty } from '#ui/parts/empty'
import { PageHead } from '#ui/parts/page-head'

/** A button, not the link itself, confirms: mail scanners open links. */
export function NoticeConfirmation({ isGood }: { isGood: boolean }) {
  if (!isGood) {
    return (
      <Page>
        <div className="pt-8">
          <Empty isTop title="This link does not work any more" to={paths.home()} linkText="Go to the first page">
            It was used already, or seven days are over. The notice itself is looked at all the same.
          </Empty>
        </div>
      </Page>
    )
  }
  return (
    <Page>
      <PageHead title="Confirm your address" lede="Then the decision about your notice is sent to it, and nothing else." />
      <Form method="post">
        <Button kind="filled">Confirm</Button>
      </Form>
    </Page>
  )
}
