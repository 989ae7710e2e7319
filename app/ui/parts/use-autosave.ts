import { type RefObject, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

const pause = 2000
/** Browsers refuse more in a request that outlives its page. */
const largestOnLeaving = 60_000

type Answer = { version?: number; sentence: string; isOver: boolean }

/** Saves the draft two seconds after the last stroke, and when the page is left. Files are attached by their own button. */
export function useAutosave(form: RefObject<HTMLFormElement | null>, draft: { address: string; version: number }) {
  const [last, setLast] = useState({ version: draft.version, sentence: '' })

  // A version from the server means that the form was sent: saving begins anew, also where it was over.
  const { address, version: since } = draft
  useEffect(() => {
    const element = form.current
    if (!element) return
    const saver = saverOf(element, { address, since }, ({ version, sentence }) =>
      // At once, so that a form that waited for this save is sent with its version.
      flushSync(() => setLast((before) => ({ version: version ?? before.version, sentence }))),
    )
    element.addEventListener('input', saver.later)
    element.addEventListener('submit', saver.hold)
    window.addEventListener('pagehide', saver.leave)
    return () => {
      element.removeEventListener('input', saver.later)
      element.removeEventListener('submit', saver.hold)
      window.removeEventListener('pagehide', saver.leave)
      saver.leave()
    }
  }, [form, address, since])

  return { version: Math.max(since, last.version), sentence: last.sentence }
}

/** One save at a time, each with the version that the one before it made. */
function saverOf(element: HTMLFormElement, draft: { address: string; since: number }, told: (answer: Answer) => void) {
  let version = draft.since
  let timer = 0
  let saving: Promise<void> | null = null
  let isOver = false

  const stop = () => {
    window.clearTimeout(timer)
    timer = 0
  }
  const save = () => {
    stop()
    if (isOver) return
    saving = (saving ?? Promise.resolve())
      .then(() => send(element, draft.address, version))
      .then((answer) => {
        version = answer.version ?? version
        isOver = answer.isOver
        saving = null
        told(answer)
      })
  }
  return {
    later: () => {
      stop()
      timer = window.setTimeout(save, pause)
    },
    leave: () => {
      if (timer) save()
    },
    /** A form sent while a save is under way waits for it, or its version would be the one before. */
    hold: (event: SubmitEvent) => {
      stop()
      if (!saving) return
      event.preventDefault()
      saving.then(() => element.requestSubmit(event.submitter))
    },
  }
}

async function send(element: HTMLFormElement, address: string, version: number): Promise<Answer> {
  const typed = [...new FormData(element)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
  const body = new URLSearchParams(typed)
  body.set('version', String(version))
  const keepalive = body.toString().length < largestOnLeaving
  try {
    const response = await fetch(address, { method: 'POST', body, keepalive })
    if (response.ok) return saved(await response.json())
    if (response.status === 401) return notSaved('you are signed out. Sign in in another tab, then go on here.')
    if (response.status === 409 || response.status === 422) return notSaved((await response.json()).sentence, response.status === 409)
  } catch {
    return notSaved('there is no connection. It is tried again after the next change.')
  }
  return notSaved('use the button instead.')
}

const saved = ({ version, savedAt }: { version: number; savedAt: string }): Answer => ({
  version,
  sentence: `Saved ${new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(new Date(savedAt))}`,
  isOver: false,
})
const notSaved = (why: string, isOver = false): Answer => ({ sentence: `Not saved: ${why}`, isOver })
