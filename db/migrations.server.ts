import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Where the migrations stand: beside the process (npm start, tests), since the bundle itself moves. */
export function migrationsFolder(database: 'sqlite' | 'postgres'): string {
  const folder = join(process.cwd(), 'db', 'migrations', database)
  if (!existsSync(folder)) throw new Error(`No migrations at ${folder}: start from the project's folder`)
  return folder
}
