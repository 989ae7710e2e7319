import { readFileSync } from 'node:fs'
import { Agent, type IncomingMessage, request as send } from 'node:http'

export type Sent = { path: string; method?: string; headers?: Record<string, string>; body?: string | Buffer }
export type Load = { count: number; perSecond: number; p50: number; p99: number; cpu: number; bytes: number; unexpected: number }

/** CPU milliseconds that a process used since it began, all its threads together, from the kernel's books. */
export function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

export const memoryOf = (pid: number) => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const megabytes = (name: string) => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024)
  return { now: megabytes('VmRSS'), most: megabytes('VmHWM') }
}

/** Asks again and again over a few connections, each as soon as its answer came, for a number of requests or of seconds, whichever ends first. */
export async function load(
  url: string,
  pid: number,
  next: (n: number) => Sent,
  { count = 2000, seconds = 8, connections = 8, warm = 20, expected = 200 } = {},
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  for (let n = 0; n < warm; n++) await ask(url, agent, next(-1 - n))

  const times: number[] = []
  let [bytes, unexpected, started] = [0, 0, 0]
  const before = cpuOf(pid)
  const begun = performance.now()
  const end = begun + seconds * 1000
  const run = async () => {
    while (started < count && performance.now() < end) {
      const sent = next(started++)
      const from = performance.now()
      const answer = await ask(url, agent, sent)
      times.push(performance.now() - from)
      bytes += answer.bytes
      if (answer.status !== expected) unexpected += 1
    }
  }
  await Promise.all(Array.from({ length: connections }, run))
  const took = performance.now() - begun
  const cpu = cpuOf(pid) - before
  agent.destroy()
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return {
    count: times.length,
    perSecond: times.length / (took / 1000),
    p50: at(0.5),
    p99: at(0.99),
    cpu: cpu / times.length,
    bytes: bytes / times.length,
    unexpected,
  }
}

/** One request; the answer is read whole, as it came over the wire. */
export function ask(
  url: string,
  agent: Agent | undefined,
  { path, method = 'GET', headers = {}, body }: Sent,
): Promise<{ status: number; bytes: number; headers: IncomingMessage['headers']; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const request = send(url + path, { method, agent, headers: { 'Accept-Encoding': 'gzip, br', ...headers } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.once('end', () => {
        const whole = Buffer.concat(chunks)
        resolve({ status: response.statusCode ?? 0, bytes: whole.length, headers: response.headers, body: whole })
      })
      response.once('error', reject)
    })
    request.once('error', reject)
    request.end(body)
  })
}
