import { defineConfig } from 'vitest/config'

/** Vitest without the Remix plugin, which would rewrite route modules. */
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['app/**/*.test.{ts,tsx}', 'db/**/*.test.ts', 'tests/{house,http,smoke}/**/*.test.{ts,tsx}'],
    pool: 'threads',
  },
})
