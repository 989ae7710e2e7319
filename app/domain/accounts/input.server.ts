import { z } from 'zod'
import { handleFault, normalHandle } from './handles.ts'
import { avoidances, roles } from './model.ts'
import { passwordFault } from './passwords.server.ts'

const email = z
  .string('Write your e-mail address.')
  .trim()
  .max(254, 'This e-mail address is too long. Write another one.')
  .regex(/^[^\s@"<>(),:;\\[\]]+@[^\s@.]+(\.[^\s@.]+)+$/, 'Write an e-mail address such as name@example.org.')
const handle = z
  .string('Choose a handle.')
  .superRefine((typed, check) => {
    const fault = handleFault(typed)
    if (fault) check.addIssue({ code: 'custom', message: fault })
  })
  .transform(normalHandle)
const password = z.string('Choose a password.')
const accepted = z.literal('yes', 'Accept both policies to go on.')

/** The hashes of the texts that the form showed. */
const textHashes = z.preprocess((given) => [given ?? []].flat(), z.array(z.string().max(100)).max(10))

const account = z.strictObject({ handle, email, password, accept: accepted, text_hash: textHashes })

export const signUpInput = account.superRefine((given, check) => {
  const fault = passwordFault(given.password, given)
  if (fault) check.addIssue({ code: 'custom', path: ['password'], message: fault })
})
export type SignUp = z.infer<typeof signUpInput>

export const signInInput = z.strictObject({
  name: z.string('Write your e-mail address or your handle.').trim().min(1, 'Write your e-mail address or your handle.').max(254),
  password: z.string('Write your password.').min(1, 'Write your password.').max(2000),
  next: z.string().max(2000).optional(),
})
export const resetInput = z.strictObject({ email })
export const resendInput = z.strictObject({ email })
export const newPasswordInput = z.strictObject({ password })
export const passwordChangeInput = z.strictObject({
  present_password: z.string('Write your present password.').min(1, 'Write your present password.').max(2000),
  password,
})
const code = z.string('Write the code.').trim().min(1, 'Write the code.').max(40, 'Write the six digits, or one recovery code.')
export const codeInput = z.strictObject({ code })
export const stepInput = z.strictObject({ code, next: z.string().max(2000).optional() })
export const factorInput = z.strictObject({
  secret: z.string().regex(/^[A-Z2-7]{32}$/, 'Reload the page to get a new key.'),
  code,
  password: z.string('Write your password.').min(1, 'Write your password.').max(2000),
})
export const factorResetInput = z.strictObject({
  handle: z.string('Write the handle.').trim().min(1, 'Write the handle of who lost their device.').max(40),
  reason: z
    .string()
    .trim()
    .min(20, 'Say in at least 20 characters how you know that it is this person who asks.')
    .max(1000, 'Shorten this to 1,000 characters.'),
})
const why = z
  .string('Say why.')
  .trim()
  .min(10, 'Say why in at least 10 characters. It stays on record.')
  .max(1000, 'Shorten this to 1,000 characters.')
export const grantInput = z.strictObject({
  handle: z.string('Write the handle.').trim().min(1, 'Write the handle of who is to have the role.').max(40, 'No handle is that long.'),
  role: z.enum(roles, 'Choose the role.'),
  reason: why,
})
export const revocationInput = z.strictObject({ reason: why })
export const sessionInput = z.strictObject({ session: z.string().max(100) })
export const avoidanceInput = z.strictObject({ how: z.enum(avoidances, 'Choose whether to mute or to block.') })
export const demoInput = z.strictObject({ handle: z.string().max(30) })
export const profileInput = z.strictObject({ about: z.string().trim().max(1000, 'Shorten this to 1,000 characters.').default('') })
