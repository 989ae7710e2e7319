import { members } from './fill.ts'
import { ask } from './load.ts'

/**
 * F5: whether time tells if an account exists. The same form for names that are and for names that are not there, in turn, from a network each.
 * Says the ratio of the medians and, as the noise to compare it with, the same ratio between two halves of the same kind.
 */
export async function measureTiming(url: string, count: number): Promise<string> {
  const kinds = {
    'sign-in': (name: string) => ({ path: '/sign-in', body: new URLSearchParams({ name, password: 'not the password at all' }) }),
    'password reset': (name: string) => ({ path: '/password-reset', body: new URLSearchParams({ email: `${name}@example.org` }) }),
  }
  const lines: string[] = []
  for (const [kind, form] of Object.entries(kinds)) {
    const times = { there: [] as number[], absent: [] as number[] }
    for (let n = 0; n < count; n++) {
      for (const who of n % 2 ? (['there', 'absent'] as const) : (['absent', 'there'] as const)) {
        const { path, body } = form(who === 'there' ? `member${n % members}` : `nobody${n}`)
        const headers = {
          Origin: url,
          'Content-Type': 'application/x-www-form-urlencoded',
          'X-Forwarded-For': `10.${n % 250}.${Math.floor(n / 250)}.1`,
        }
        const from = performance.now()
        const { status } = await ask(url, undefined, { path, method: 'POST', headers, body: body.toString() })
        if (status === 429 || status >= 500) throw new Error(`${kind} answered ${status}`)
        times[who].push(performance.now() - from)
      }
    }
    const ratio = median(times.there) / median(times.absent)
    const noise = median(times.there.filter((_, n) => n % 2)) / median(times.there.filter((_, n) => n % 2 === 0))
    lines.push(
      `F5 ${kind}, n = ${count}: an account there ${median(times.there).toFixed(2)} ms, not there ${median(times.absent).toFixed(2)} ms, ratio ${ratio.toFixed(3)} (noise ${noise.toFixed(3)}).`,
    )
  }
  return lines.join('\n')
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
