const codes = /^(?:ENOSPC|EDQUOT|EFBIG|EROFS|SQLITE_FULL|SQLITE_READONLY|SQLITE_IOERR)/

/** Whether something could not be written because the disk is full, broken or read-only. Drizzle wraps what the database said. */
export function isOutOfRoom(error: unknown): boolean {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown }
  return (typeof code === 'string' && codes.test(code)) || (cause !== undefined && isOutOfRoom(cause))
}

export const outOfRoom =
  'Nothing can be saved here just now, so nothing was. Go back: what you typed is still in your browser. Reading works, and those who run this place have been told.'
