import { fullReport } from '#tests/support/make'
import type { Sent } from './load.ts'

const boundary = '----counterweight-bench'

/** Hands in one draft after the other, each by its own author, as the browser sends the form. */
export function submission(writers: { reportId: string; cookie: string }[], origin: string): () => Sent {
  let place = 0
  const fields = Object.entries(fullReport()).flatMap(([name, value]) => [value].flat().map((one) => [name, String(one)] as const))
  const body = `${fields.map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join('')}--${boundary}--\r\n`
  return () => {
    const { reportId, cookie } = writers[place++ % writers.length]!
    const headers = { Origin: origin, Cookie: cookie, 'Content-Type': `multipart/form-data; boundary=${boundary}` }
    return { path: `/reports/${reportId}/submission`, method: 'POST', headers, body }
  }
}
