import { afterEach, beforeEach, expect, vi } from 'vitest'

/** What is written to the console in a test is a fault that nobody looked at. */
const spies = { error: vi.spyOn(console, 'error'), warn: vi.spyOn(console, 'warn') }

beforeEach(() => {
  for (const spy of Object.values(spies)) spy.mockClear()
})

afterEach(() => {
  expect(spies.error.mock.calls).toEqual([])
  expect(spies.warn.mock.calls).toEqual([])
})
