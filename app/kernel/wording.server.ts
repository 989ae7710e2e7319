/** C0 and C1 controls but tab and line end, and the marks that turn text around: no page can show them, and PostgreSQL refuses NUL. */
const unshowable = /[^\P{Cc}\t\n]|[\u202A-\u202E\u2066-\u2069]/gu
/** Letters of no language carry more marks than this; piles of hundreds cover the lines above and below. */
const marksAtMost = 8
const piles = new RegExp(`(\\p{M}{${marksAtMost}})\\p{M}+`, 'gu')

/** Text as people write it, cut to what can be stored and shown. */
export const prose = (given: string) => given.toWellFormed().replaceAll('\r\n', '\n').replace(unshowable, '').replace(piles, '$1').trim()

/** The same on one line. */
export const line = (given: string) => prose(given).replace(/\s+/g, ' ')
