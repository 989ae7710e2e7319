import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { events } from '#db/schema/events'
import { mails } from '#db/schema/technical'
import { openSqlite } from '#db/sqlite.server'
import { findBySignIn, resetPassword } from '#domain/accounts'
import { visitorContext } from '#kernel/context.server'

const dataDir = mkdtempSync(join(tmpdir(), 'counterweight-commands-'))
const [first, second] = ['four plain words here', 'five other words of mine']

/** What a command of the operator's says, and how it ends. */
function cli(args: string[], input = ''): Promise<{ code: number; out: string; said: string }> {
  return new Promise((resolve) => {
    const environment = { ...process.env, DATA_DIR: dataDir, APP_URL: 'https://counterweight.example' }
    const child = execFile(process.execPath, ['--import', 'tsx', 'app/cli.ts', ...args], { env: environment }, (error, out, said) =>
      resolve({ code: Number(error?.code ?? 0), out, said }),
    )
    child.stdin?.end(input)
  })
}

beforeAll(async () => {
  const person = ['--handle', 'vera', '--email', 'vera@example.org', '--role', 'member', '--password-stdin']
  expect(await cli(['user', 'create', ...person], first)).toMatchObject({ code: 0 })
}, 60_000)
afterAll(() => rmSync(dataDir, { recursive: true }))

test('the operator’s link sets one new password; it is on record, and its owner is told without it', async () => {
  const { code, out } = await cli(['user', 'reset-link', 'Vera', '--json'])
  const { link, handle } = JSON.parse(out) as { link: string; handle: string }
  expect([code, handle]).toEqual([0, 'vera'])
  const secret = /^https:\/\/counterweight\.example\/password-reset\/([\w-]{40,})$/.exec(link)?.[1] ?? ''

  const store = openSqlite(join(dataDir, 'counterweight.db'))
  const visitor = visitorContext({ store, now: new Date() })
  expect(await resetPassword(visitor, secret, second)).toEqual({ ok: true })
  await expect(resetPassword(visitor, secret, first)).rejects.toMatchObject({ reason: 'gone' })
  expect(await findBySignIn(visitor, { name: 'vera', password: second })).not.toBeNull()
  expect(await store.read.select().from(events).where(eq(events.type, 'password.link_issued'))).toMatchObject([{ actorKind: 'system' }])
  await store.close()

  await cli(['jobs', 'run-due'])
  const after = openSqlite(join(dataDir, 'counterweight.db'))
  const letters = (await after.read.select({ text: mails.text }).from(mails)).map(({ text }) => text ?? '')
  expect(letters.filter((text) => text.includes('The operator made a link'))).toHaveLength(1)
  expect(letters.join('\n')).not.toContain(secret)
  await after.close()
}, 60_000)

test('a handle that nobody has is refused with 1, a missing one with 2, and help names the command', async () => {
  expect(await cli(['user', 'reset-link', 'nobody'])).toMatchObject({
    code: 1,
    said: expect.stringContaining('no account with the handle'),
  })
  expect(await cli(['user', 'reset-link'])).toMatchObject({ code: 2, said: 'Name the handle.\n' })
  expect((await cli(['help'])).out).toContain('user reset-link HANDLE')
}, 60_000)
