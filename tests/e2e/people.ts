import type { Browser, Page } from '@playwright/test'
import type { Served } from '../support/serve.ts'
import { settleIn } from './house.ts'

type State = Awaited<ReturnType<Awaited<ReturnType<Browser['newContext']>>['storageState']>>
/** Whoever signed in once stays so for every run of a journey. */
const sessions = new Map<string, State>()

/** The people of one run, each in a browser of their own; null is somebody without an account. */
export function peopleOf(browser: Browser, served: Served, javaScriptEnabled: boolean) {
  const pages = new Map<string | null, Page>()
  return {
    url: served.url,
    enter: async (handle: string | null) => {
      const known = pages.get(handle)
      if (known) return known
      const key = `${served.url} ${handle}`
      const context = await browser.newContext({ javaScriptEnabled, storageState: handle ? sessions.get(key) : undefined })
      const page = await context.newPage()
      pages.set(handle, page)
      if (handle && !sessions.has(key)) {
        await settleIn(page, served, handle)
        sessions.set(key, await context.storageState())
      }
      return page
    },
    leave: async () => {
      for (const page of pages.values()) await page.context().close()
    },
  }
}
export type People = ReturnType<typeof peopleOf>
