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

/** What a refusal of this status is called, on its page and in the tab. */
export const titleOf = (status: number) => titles[status] ?? 'Something broke on our side'

const home = { to: paths.home(), linkText: 'Go to the first page' }
const ways: Record<string, typeof home> = {
  policies: { to: paths.acceptances(), linkText: 'Read and answer the policies' },
  factor: { to: paths.freshCode(), linkText: 'Give a fresh code' },
}

/** The page of a refusal, or of our own mistake: what happened and where to go on. */
export function Trouble({ status, sentence, needs }: { status: number; sentence: string | null; needs?: string }) {
  const way = ways[needs ?? ''] ?? home
  return (
    <Page>
      <div className="pt-8">
        <Empty isTop title={titleOf(status)} {...way}>
          {sentence ?? 'The fault is ours and it was recorded. Nothing was changed. Try again in a minute.'}
        </Empty>
      </div>
    </Page>
  )
}
