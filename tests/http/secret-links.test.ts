import { expect, test } from 'vitest'
import { securityHeaders } from '#http/headers.server'
import { loggedPath } from '#http/logged-path.server'
import { listRoutes } from '../support/routes.ts'

const secret = 'k9x2mfw7t0q4v8z1b5n3'
const secretAddresses = listRoutes()
  .map(({ address }) => address)
  .filter((address) => address.includes(':secret'))

test('F8: the links that work by a secret are found', () => {
  expect(secretAddresses.length).toBeGreaterThan(3)
})

test.each(secretAddresses)('F8: the secret of %s stands in no log, whatever fails behind it', (address) => {
  const path = address.replace(':secret', secret)

  for (const url of [path, `${path}?next=/issues`, `${path}.data`])
    expect(loggedPath(new Request(`http://localhost:3000${url}`))).not.toContain(secret)
})

test('F8: other paths are logged as they are, and no address of ours is told to another site', () => {
  expect(loggedPath(new Request('http://localhost:3000/reports/rep_1/verdict?as=accept'))).toBe('/reports/rep_1/verdict')
  expect(securityHeaders(true)['Referrer-Policy']).toBe('same-origin')
})
