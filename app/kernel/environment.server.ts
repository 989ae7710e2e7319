import { z } from 'zod'

const whole = (low: number, high: number) => z.coerce.number().int().min(low).max(high)

const shape = z.object({
  PORT: whole(0, 65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: z
    .string()
    .regex(/^(file:.+|postgres(ql)?:\/\/.+)$/, 'must start with file: or postgres://')
    .default('file:./data/counterweight.db'),
  DATA_DIR: z.string().min(1).default('./data'),
  APP_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://counterweight.example' })
    .transform((url) => new URL(url).origin)
    .optional(),
  APP_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be an address such as smtp://user:password@host:587' }).optional(),
  MAIL_FROM: z.string().min(3).default('Counterweight <counterweight@localhost>'),
  SECOND_FACTOR: z.enum(['required', 'waived']).optional(),
  CHECKPOINTS_FILE: z.string().min(1).optional(),
  TRUSTED_PROXIES: whole(0, 10).default(0),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

/** `isOwnMachine`: nobody but this machine can reach it, whatever name it goes by there. */
export type Environment = z.infer<typeof shape> & { isOwnMachine: boolean; waivesSecondFactor: boolean }
export const environmentNames = Object.keys(shape.shape)

/** Reads the environment once. Throws one sentence that names each variable with a wrong value. */
export function readEnvironment(given: Record<string, string | undefined>): Environment {
  const present = Object.fromEntries(Object.entries(given).filter(([name, value]) => environmentNames.includes(name) && value !== ''))
  const parsed = shape.safeParse(dataDirFirst(present))
  if (!parsed.success) {
    throw new Error(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '))
  }

  const isLoopback = isLoopbackName(parsed.data.HOST)
  if (!isLoopback && !parsed.data.APP_URL) {
    throw new Error('APP_URL: must be set when HOST is not a loopback address, so that only that origin can post')
  }
  const isTrial = isLoopback && !parsed.data.APP_URL
  if (parsed.data.SECOND_FACTOR === 'waived' && !isTrial) {
    throw new Error('SECOND_FACTOR: can be waived only on a loopback address without APP_URL, which nobody else can reach')
  }
  const isOwnMachine = isLoopback && (!parsed.data.APP_URL || isLoopbackName(new URL(parsed.data.APP_URL).hostname))
  return { ...parsed.data, isOwnMachine, waivesSecondFactor: isTrial && parsed.data.SECOND_FACTOR !== 'required' }
}

const isLoopbackName = (host: string) => ['127.0.0.1', '::1', '[::1]', 'localhost'].includes(host)

/** The database follows DATA_DIR unless it is named itself: one folder holds everything. */
function dataDirFirst(given: Record<string, string | undefined>) {
  if (given.DATABASE_URL || !given.DATA_DIR) return given
  return { ...given, DATABASE_URL: `file:${given.DATA_DIR}/counterweight.db` }
}
