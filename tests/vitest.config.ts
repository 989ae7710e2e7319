import { defineConfig } from 'vitest/config'

const root = new URL('..', import.meta.url).pathname

/** Vitest without the Remix plugin, which would rewrite route modules. The schema is built for one database when it is loaded, so PostgreSQL has a project of its own. */
export default defineConfig({
  test: {
    root,
    projects: [
      {
        test: {
          name: 'sqlite',
          root,
          include: ['app/**/*.test.{ts,tsx}', 'db/**/*.test.ts', 'tests/{house,http,process}/**/*.test.{ts,tsx}'],
          pool: 'threads',
          // A machine that is busy with other work is slow, not wrong.
          testTimeout: 30_000,
          setupFiles: ['tests/support/quiet.ts'],
        },
      },
      {
        test: {
          name: 'postgres',
          root,
          include: ['tests/smoke/**/*.test.ts'],
          env: { DATABASE_URL: 'postgres://in-process' },
          setupFiles: ['tests/support/quiet.ts'],
        },
      },
    ],
  },
})
