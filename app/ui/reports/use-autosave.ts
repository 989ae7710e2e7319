import { useFetcher } from '@remix-run/react'
import { type RefObject, useEffect, useState } from 'react'
import { paths } from '#kernel/paths'

const pause = 2000

type Saved = { ok: true; version: number; savedAt: Date } | { ok: false; errors: Record<string, string> }

/** Saves the draft two seconds after the last stroke, and when the page is left. Files are attached by their own button. */
export function useAutosave(form: RefObject<HTMLFormElement | null>, draft: { id: string; version: number }) {
  const fetcher = useFetcher<Saved>()
  const [isWaiting, wait] = useState(false)
  const { submit } = fetcher

  useEffect(() => {
    const element = form.current
    if (!element) return
    let timer = 0
    const save = () => {
      window.clearTimeout(timer)
      timer = 0
      const fields = new FormData(element)
      fields.delete('trials')
      fields.set('quiet', 'yes')
      submit(fields, { method: 'post', action: paths.draft(draft.id), encType: 'multipart/form-data' })
      wait(false)
    }
    const later = () => {
      window.clearTimeout(timer)
      timer = window.setTimeout(save, pause)
      wait(true)
    }
    const leave = () => timer && save()
    const stop = () => window.clearTimeout(timer)
    element.addEventListener('input', later)
    element.addEventListener('submit', stop)
    window.addEventListener('pagehide', leave)
    return () => {
      stop()
      element.removeEventListener('input', later)
      element.removeEventListener('submit', stop)
      window.removeEventListener('pagehide', leave)
    }
  }, [form, submit, draft.id])

  const last = fetcher.data
  return { version: Math.max(draft.version, last?.ok ? last.version : 0), sentence: sentenceOf(last, isWaiting, fetcher.state !== 'idle') }
}

function sentenceOf(last: Saved | undefined, isWaiting: boolean, isSaving: boolean): string {
  if (isSaving) return 'Saving …'
  if (isWaiting) return ''
  if (last?.ok === false) return `Not saved: ${Object.values(last.errors)[0] ?? 'look at the form'}`
  return last?.ok ? `Saved ${new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(last.savedAt)}` : ''
}
