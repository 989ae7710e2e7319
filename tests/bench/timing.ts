import { openMailbox } from '#tests/support/mailbox'
import { serve } from '#tests/support/serve'
import { members } from './fill.ts'
import { ask } from './load.ts'

type Form = { path: string; body: URLSearchParams }
type Place = { url: string; origin: string }

/**
 * F5: whether time tells if an account exists. The same form for names that are and for names that are not there, in turn, from a network each.
 * Says the ratio of the medians and, as the noise to compare it with, the same ratio between two halves of the same kind.
 */
export async function measureTiming(url: string, count: number): Promise<string> {
  const at = { url, origin: url }
  return [
    await inTurn(at, 'sign-in', count, (name) => form('/sign-in', [['name', name], ...wrong])),
    await inTurn(at, 'password reset', count, (name) => form('/password-reset', [['email', `${name}@example.org`]])),
  ].join('\n')
}

/**
 * The same for signing up, at a place that others can reach: only there is it a secret whether an address has an account. Each try takes a
 * handle of its own, since handles are public and a taken one is said. Its mails go to a mail server that takes them all.
 */
export async function measureSignUps(dataDir: string, count: number): Promise<string> {
  const mailbox = await openMailbox()
  const origin = 'https://counterweight.example'
  const served = await serve({ TRUSTED_PROXIES: '1', APP_URL: origin, SMTP_URL: mailbox.url }, { dataDir })
  try {
    const page = await ask(served.url, undefined, { path: '/sign-up', headers: { 'Accept-Encoding': 'identity' } })
    const texts = [...page.body.toString().matchAll(/name="text_hash" value="([^"]+)"/g)].map(([, hash]) => ['text_hash', hash ?? ''])
    if (texts.length === 0) throw new Error('The form of signing up names no texts')
    let tries = 0
    return await inTurn({ url: served.url, origin }, 'sign-up', count, (name) =>
      form('/sign-up', [['handle', `fresh-${tries++}`], ['email', `${name}@example.org`], ['accept', 'yes'], ...texts, ...chosen]),
    )
  } finally {
    await served.stop()
    await mailbox.close()
  }
}

const wrong = [['password', 'not the password at all']]
const chosen = [['password', 'four plain words here']]
const form = (path: string, fields: string[][]): Form => ({ path, body: new URLSearchParams(fields) })

async function inTurn({ url, origin }: Place, kind: string, count: number, formOf: (name: string) => Form): Promise<string> {
  const times = { there: [] as number[], absent: [] as number[] }
  const answers = { there: new Set<number>(), absent: new Set<number>() }
  for (let n = 0; n < count; n++) {
    for (const who of n % 2 ? (['there', 'absent'] as const) : (['absent', 'there'] as const)) {
      const { path, body } = formOf(who === 'there' ? `member${n % members}` : `nobody${n}`)
      const headers = {
        Host: new URL(origin).host,
        Origin: origin,
        'Content-Type': 'application/x-www-form-urlencoded',
        'X-Forwarded-For': `10.${n % 250}.${Math.floor(n / 250)}.1`,
      }
      const from = performance.now()
      const { status } = await ask(url, undefined, { path, method: 'POST', headers, body: body.toString() })
      times[who].push(performance.now() - from)
      answers[who].add(status)
    }
  }
  const statuses = [...answers.there, ...answers.absent]
  // A form that was refused for another reason measures nothing, and two kinds of answers would tell by themselves.
  if (new Set(statuses).size !== 1 || [403, 429, 500, 503].includes(statuses[0] ?? 500))
    throw new Error(`${kind} answered ${statuses.join()}`)
  const ratio = median(times.there) / median(times.absent)
  const noise = median(times.there.filter((_, n) => n % 2)) / median(times.there.filter((_, n) => n % 2 === 0))
  return `F5 ${kind}, n = ${count}: an account there ${median(times.there).toFixed(2)} ms, not there ${median(times.absent).toFixed(2)} ms, ratio ${ratio.toFixed(3)} (noise ${noise.toFixed(3)}).`
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
