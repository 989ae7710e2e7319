import { and, desc, eq, gt, lte } from 'drizzle-orm'
import { type Adapter, Lucia, TimeSpan } from 'lucia'
import type { Store } from '#db/open.server'
import { people, sessions } from '#db/schema/accounts'
import { sha256 } from '#kernel/ids.server'

const lifetime = new TimeSpan(30, 'd')

/** Begins a session and returns the secret for the cookie; the database holds only its hash. */
export async function startSession(
  store: Store,
  personId: string,
  browser: string | null,
  now: Date,
  factorAt: Date | null = null,
): Promise<string> {
  const session = await lucia(store, now).createSession(personId, { browser: browser?.slice(0, 200) ?? null, factorAt })
  return session.id
}

type Session = { personId: string; id: string; factorAt: Date | null }

/** The session of a cookie's secret, or null when it ended, ran out, or never was. */
export async function readSession(store: Store, secret: string, now: Date): Promise<Session | null> {
  const { session } = await lucia(store, now).validateSession(secret)
  return session && { personId: session.userId, id: sha256(session.id), factorAt: session.factorAt }
}

export async function endSession(store: Store, secret: string): Promise<void> {
  await lucia(store, new Date(0)).invalidateSession(secret)
}

/** Ends one session of a person by its id, which is not its secret. */
export async function endSessionById(store: Store, personId: string, id: string): Promise<void> {
  await store.transact(async (tx) => void (await tx.delete(sessions).where(and(eq(sessions.personId, personId), eq(sessions.id, id)))))
}

/** The browsers a person is signed in with, newest first. */
export async function listSessions(store: Store, personId: string, now: Date) {
  return store.read
    .select({ id: sessions.id, browser: sessions.browser, createdAt: sessions.createdAt })
    .from(sessions)
    .where(and(eq(sessions.personId, personId), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.createdAt))
    .limit(50)
}

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof lucia>
    DatabaseSessionAttributes: { browser: string | null; factorAt: Date | null }
  }
}

/** Lucia with an adapter over our own read and transact: its stock adapters would write around the write queue. */
function lucia(store: Store, now: Date) {
  return new Lucia(adapter(store, now), {
    sessionExpiresIn: lifetime,
    getSessionAttributes: ({ factorAt }: { factorAt: Date | null }) => ({ factorAt }),
  })
}

function adapter(store: Store, now: Date): Adapter {
  return {
    async getSessionAndUser(secret) {
      const [row] = await store.read
        .select({ session: sessions, handle: people.handle })
        .from(sessions)
        .innerJoin(people, eq(people.id, sessions.personId))
        .where(eq(sessions.id, sha256(secret)))
      if (!row) return [null, null]
      const { personId, expiresAt, browser, factorAt } = row.session
      return [
        { id: secret, userId: personId, expiresAt, attributes: { browser, factorAt } },
        { id: personId, attributes: {} },
      ]
    },
    async getUserSessions(personId) {
      const rows = await listSessions(store, personId, now)
      return rows.map(({ id, browser }) => ({ id, userId: personId, expiresAt: now, attributes: { browser, factorAt: null } }))
    },
    async setSession({ id, userId, expiresAt, attributes }) {
      const row = { id: sha256(id), personId: userId, expiresAt, createdAt: now, ...attributes }
      await store.transact(async (tx) => void (await tx.insert(sessions).values(row)))
    },
    async updateSessionExpiration(id, expiresAt) {
      await store.transact(
        async (tx) =>
          void (await tx
            .update(sessions)
            .set({ expiresAt })
            .where(eq(sessions.id, sha256(id)))),
      )
    },
    async deleteSession(id) {
      await store.transact(async (tx) => void (await tx.delete(sessions).where(eq(sessions.id, sha256(id)))))
    },
    async deleteUserSessions(personId) {
      await store.transact(async (tx) => void (await tx.delete(sessions).where(eq(sessions.personId, personId))))
    },
    async deleteExpiredSessions() {
      await store.transact(async (tx) => void (await tx.delete(sessions).where(lte(sessions.expiresAt, now))))
    },
  }
}
