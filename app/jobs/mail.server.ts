import nodemailer from 'nodemailer'
import { deliverMail, type Post, settleMails } from '#domain/notifications'
import type { Task } from './run.server.ts'

/** Sends what stands in the outbox; without a mail server it is kept for the admins instead. */
export const mail: Task = async ({ store, post }, now) => (post ? deliverMail(store, post, now) : settleMails(store))

/** A mail server as a post. One that does not answer fails within seconds, and the letter waits for its next attempt. */
export function postOver(smtpUrl: string, from: string): Post {
  const transport = nodemailer.createTransport({ url: smtpUrl, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 })
  return async (letter) => void (await transport.sendMail({ ...letter, from }))
}
