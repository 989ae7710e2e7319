import { vitePlugin as remix } from '@remix-run/dev'
import type {} from '@remix-run/node'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
}

/** What nearly every page shows is one file: thirty chunks of a kilobyte each compress badly and are thirty requests. */
const isShared = (id: string) => /\/app\/(ui\/(parts|layout)|kernel)\//.test(id)

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [
    tailwindcss(),
    remix({
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: true,
        v3_relativeSplatPath: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
      },
    }),
  ],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    // A twenty-fifth smaller than what esbuild makes of it, which keeps the script of every page under 110 kB.
    minify: isSsrBuild ? false : 'terser',
    terserOptions: { ecma: 2020, module: true, compress: { passes: 3 } },
    rollupOptions: {
      // A route that only takes forms has nothing for the browser: that is no news.
      onwarn: (warning, warn) => warning.code === 'EMPTY_BUNDLE' || warn(warning),
      ...(isSsrBuild ? {} : { output: { manualChunks: (id) => (isShared(id) ? 'shared' : undefined) } }),
    },
  },
  ssr: { external: ['better-sqlite3', '@node-rs/argon2'] },
}))
