import { Link } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Empty } from '#ui/parts/empty'
import { Page } from './page.tsx'

const titles: Record<number, string> = {
  401: 'Sign in first',
  403: 'Not allowed',
  404: 'Nothing is here',
  409: 'It has changed meanwhile',
  410: 'This was removed',
  422: 'That cannot be read',
  429: 'Too many attempts',
}

/** The page of a refusal, or of our own mistake: what happened and where to go on. */
export function Trouble({ status, sentence }: { status: number; sentence: string | null }) {
  return (
    <Page>
      <div className="pt-12">
        <Empty title={titles[status] ?? 'Something broke on our side'}>
          <p>{sentence ?? 'The fault is ours, it was recorded, and nothing was changed. Try again in a minute.'}</p>
          <p className="mt-3">
            <Link to={paths.home()}>Go to the first page</Link>
          </p>
        </Empty>
      </div>
    </Page>
  )
}
