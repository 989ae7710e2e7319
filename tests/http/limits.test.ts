import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { networkPrefix } from '#http/address.server'
import { attachment } from '#http/attachment.server'
import { readForm } from '#http/form.server'
import { pagePolicy, securityHeaders } from '#http/headers.server'
import { ownPath, requireSameOrigin } from '#http/origin.server'
import { largestUpload, readUpload } from '#http/upload.server'
import { world } from '../support/world.ts'

const anything = z.record(z.string(), z.union([z.string(), z.array(z.string())]))
const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request('http://localhost:3000/form', { method: 'POST', body, headers, duplex: 'half' } as RequestInit)
const urlencoded = { 'Content-Type': 'application/x-www-form-urlencoded' }

test('a form of more than one million characters is refused while it is read, whatever its headers say', async () => {
  let sent = 0
  const endless = new ReadableStream({
    pull(controller) {
      sent += 65_536
      controller.enqueue(new Uint8Array(65_536).fill(97))
    },
  })

  await expect(readForm(post(endless, urlencoded), anything)).rejects.toMatchObject({ reason: 'bad-input' })
  expect(sent).toBeLessThan(2_000_000)
})

test.each(['text/plain', 'application/json', 'multipart/form-data; boundary=x', ''])('a form sent as %j is not read', async (type) => {
  await expect(readForm(post('a=1', { 'Content-Type': type }), anything)).rejects.toMatchObject({ reason: 'bad-input' })
})

test('H11: what was typed is valid Unicode without nulls, with one kind of line end', async () => {
  const form = await readForm(post('text=a%00b%0D%0Ac%ED%A0%80&text=d', urlencoded), anything)

  expect(form.typed.text).toEqual([expect.stringMatching(/^ab\nc\uFFFD+$/), 'd'])
})

test('what a password field had is never sent back', async () => {
  const form = await readForm(
    post('password=secret-words&present_password=more&name=ada', urlencoded),
    z.strictObject({ name: z.number() }),
  )

  expect(form).toMatchObject({ ok: false, typed: { name: 'ada' } })
  expect(JSON.stringify(form)).not.toMatch(/secret-words|more/)
})

test('a file above the limit is refused while it streams, and nothing of it stays', async () => {
  const { house } = await world()
  const body = new FormData()
  body.append('trials', new Blob([new Uint8Array(largestUpload + 1)]), 'large.csv')

  await expect(readUpload(post(body), house.settings.dataDir)).rejects.toMatchObject({ reason: 'bad-input', message: /50 MB/ })
  expect(readdirSync(join(house.settings.dataDir, 'incoming'))).toEqual([])
})

test('the name of a file never leads anywhere, and its hash is that of its bytes', async () => {
  const { house } = await world()
  const body = new FormData()
  body.append('trials', new Blob(['a,b\n']), '../../etc/passwd')

  const { file } = await readUpload(post(body), house.settings.dataDir)

  expect(file).toMatchObject({ name: 'passwd', size: 4, sha256: '5be08c9684a1d25efcee09318204824278b08bbfb4aef973ffefd0b9d7478313' })
  expect(file?.path.startsWith(join(house.settings.dataDir, 'incoming'))).toBe(true)
})

test('an upload that breaks off is refused in a sentence', async () => {
  const { house } = await world()
  const broken = '--x\r\nContent-Disposition: form-data; name="trials"; filename="a.csv"\r\n\r\na,b\n'

  const reading = readUpload(post(broken, { 'Content-Type': 'multipart/form-data; boundary=x' }), house.settings.dataDir)

  await expect(reading).rejects.toMatchObject({ reason: 'bad-input' })
})

test.each([
  '//evil.example',
  '/\\evil.example',
  '\\evil',
  'javascript:alert(1)',
  'https://evil.example',
  '/\t/evil.example',
  '/.//evil.example',
  '/a/..//evil.example',
  '/%2e//evil.example',
  '/a\nb',
  'a',
  null,
])('G7: %j is not a path of ours', (wanted) => {
  expect(ownPath(wanted, '/home')).toBe('/home')
})

test('G7: a path of ours stays as it is', () => {
  expect(ownPath('/issues?q=a%20b#top', '/home')).toBe('/issues?q=a%20b#top')
})

test('G7: wherever a browser may be told to go on to, it stays on this site', () => {
  const nasty = fc.array(
    fc.constantFrom(
      '/',
      '\\',
      '.',
      '@',
      ':',
      '?',
      '#',
      '..',
      '%2e',
      '%2f',
      '%5c',
      '',
      '\t',
      '\n',
      ' ',
      'evil.example',
      'https',
      'javascript',
      'a',
    ),
    {
      maxLength: 12,
    },
  )
  const wanted = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    nasty.map((signs) => signs.join('')),
    nasty.map((signs) => `/${signs.join('')}`),
    nasty.map((signs) => `/${signs.join('/')}`),
  )

  fc.assert(
    fc.property(wanted, (path) => {
      const target = ownPath(path, '/home')
      const seen = new URL(target, 'http://localhost:3000')
      expect([seen.origin, target.startsWith('/')]).toEqual(['http://localhost:3000', true])
    }),
    { numRuns: 1000 },
  )
})

test('where an origin is set only that one may post; elsewhere only a loopback host to itself', () => {
  const from = (url: string, headers: Record<string, string>, own: string | null) => () =>
    requireSameOrigin(new Request(url, { method: 'POST', headers }), own)
  const our = 'https://counterweight.example'

  expect(from(`${our}/form`, { Origin: our }, our)).not.toThrow()
  expect(from('http://127.0.0.1:3000/form', { Origin: our }, our)).not.toThrow()
  expect(from('http://127.0.0.1:3000/form', { Origin: 'http://127.0.0.1:3000' }, our)).toThrow('another site')
  expect(from('http://localhost:3000/form', { Origin: 'http://localhost:3000' }, null)).not.toThrow()
  expect(from('http://rebound.example:3000/form', { Origin: 'http://rebound.example:3000' }, null)).toThrow('another site')
})

test('a page runs no script for visitors, only those with its nonce for others, and is framed by nobody', () => {
  expect(pagePolicy(null)).toContain("script-src 'none'")
  expect(pagePolicy('abc')).toContain("script-src 'self' 'nonce-abc'")
  for (const policy of [pagePolicy(null), pagePolicy('abc')]) {
    expect(policy).toMatch(/default-src 'none'.*form-action 'self'.*base-uri 'none'.*frame-ancestors 'none'/)
    expect(policy).not.toMatch(/unsafe-|\*|data:|https:/)
  }
  expect(securityHeaders(false)).not.toHaveProperty('Strict-Transport-Security')
  expect(securityHeaders(true)).toMatchObject({ 'X-Content-Type-Options': 'nosniff', 'Strict-Transport-Security': expect.any(String) })
})

test('L2: a file name breaks out of no header', () => {
  const headers = attachment('a"b\r\nSet-Cookie: x=1;\u202E\uD800.csv', 'text/csv', 3)

  expect(() => new Headers(headers)).not.toThrow()
  expect(headers['Content-Disposition']).not.toMatch(/[\r\n]|filename="[^"]*"[^;]/)
  expect(headers['Content-Security-Policy']).toContain('sandbox')
})

test.each([
  ['192.0.2.77', '192.0.2'],
  ['::ffff:192.0.2.77', '192.0.2'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
])('%s is of the network %s', (address, network) => {
  expect(networkPrefix(address)).toBe(network)
})
