import { defineConfig } from 'drizzle-kit'

/** Both migration folders come from the same schema files: run once as it is and once with DATABASE_URL=postgres://any. */
const isPostgres = /^postgres/.test(process.env.DATABASE_URL ?? '')

export default defineConfig({
  dialect: isPostgres ? 'postgresql' : 'sqlite',
  schema: './db/schema/*.ts',
  out: isPostgres ? './db/migrations/postgres' : './db/migrations/sqlite',
  casing: 'snake_case',
})
