import { rmSync } from 'node:fs'
import { build } from 'esbuild'

/**
 * The last step of `npm run build`: what the server and the operator's commands are made of, its libraries included, in a handful of files. Loading two thousand small
 * ones took most of a start. Libraries with parts of their own beside them (compiled code, threads, drivers) stay where they are.
 */
const outside = ['better-sqlite3', '@node-rs/argon2', 'sharp', 'pino', 'pg', 'vite']

rmSync('build/process', { recursive: true, force: true })
await build({
  entryPoints: { server: 'app/server.ts', pages: 'build/server/index.js', worker: 'app/jobs/worker.ts', cli: 'app/cli.ts' },
  outdir: 'build/process',
  external: outside,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  define: { 'process.env.NODE_ENV': '"production"' },
  // Libraries of the older kind ask for Node's own parts by require, which a module does not have.
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  logLevel: 'warning',
})
