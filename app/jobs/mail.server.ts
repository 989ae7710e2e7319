import nodemailer from 'nodemailer'
import { deliverMail, type Post, settleMails } from '#domain/notifications'
import type { Task } from './run.server.ts'

/** Sends what stands in the outbox; without a mail server it is kept for the admins instead. */
export const mail: Task = async ({ store, settings, post }, now) =>
  settings.keepsMail || !post ? settleMails(store) : deliverMail(store, post, now)

/** A mail server as a post. Its connections are pooled; a server that does not answer fails within seconds. */
export function postOver(smtpUrl: string, from: string): { post: Post; close: () => void } {
  const transport = nodemailer.createTransport({
    url: smtpUrl,
    pool: true,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  })
  return {
    post: async (letter) => void (await transport.sendMail({ ...letter, from })),
    close: () => transport.close(),
  }
}
