import nodemailer from 'nodemailer'
import { deliverMail, type Post, sendDigest, settleMails } from '#domain/notifications'
import type { Task } from './run.server.ts'

/** Sends what stands in the outbox; without a mail server it is kept for the admins instead. */
export const mail: Task = async ({ store, post }, now) => (post ? deliverMail(store, post, now) : settleMails(store))

/** The mail of a day, one person a call. */
export const digest: Task = async ({ store, settings }, now) => sendDigest(store, now, settings.baseUrl)

/** A mail server as a post. One that does not answer fails within seconds, and the letter waits for its next attempt. */
export function postOver(smtpUrl: string, from: string, patience = 10_000): Post {
  const timeouts = { connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience * 2 }
  const transport = nodemailer.createTransport({ url: smtpUrl, ...timeouts })
  return async ({ unsubscribeUrl, ...letter }) => void (await transport.sendMail({ ...letter, from, headers: listHeaders(unsubscribeUrl) }))
}

/** Mail programs show a button of their own for these, and post without a cookie (RFC 8058). */
const listHeaders = (url: string | null): Record<string, string> =>
  url ? { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {}
