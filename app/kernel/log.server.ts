import pino from 'pino'

/** One JSON object a line; never a secret, never a body. */
export const log = pino({
  level: process.env.LOG_LEVEL || (process.env.VITEST ? 'silent' : 'info'),
  redact: ['*.password', '*.passwordHash', '*.cookie', '*.secret'],
  base: undefined,
})
