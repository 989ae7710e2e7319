import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { compressQuickly, compressWell, encodingOf } from './encoding.server.ts'

const page = Buffer.from('<p>Minority religion got the favourable outcome less often</p>'.repeat(50))

test.each([
  ['gzip, deflate, br', 'br'],
  ['gzip;q=1.0, identity;q=0.5', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0.0, gzip;q=0', 'identity'],
  ['', 'identity'],
  [null, 'identity'],
] as const)('who accepts “%s” is sent %s', (accepts, encoding) => {
  expect(encodingOf(accepts)).toBe(encoding)
})

test('what was compressed, quickly or well, comes back as it was', async () => {
  for (const compress of [compressQuickly, compressWell]) {
    expect(brotliDecompressSync(await compress(page, 'br'))).toEqual(page)
    expect(gunzipSync(await compress(page, 'gzip'))).toEqual(page)
    expect(await compress(page, 'identity')).toBe(page)
  }
})
