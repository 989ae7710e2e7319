import sans from '@fontsource-variable/commissioner/files/commissioner-latin-wght-normal.woff2?url'
import serif from '@fontsource-variable/stix-two-text/files/stix-two-text-latin-wght-normal.woff2?url'

/** The two files every page needs; root.tsx preloads them. */
export const preloadedFonts = [serif, sans]
