export type Entry = { address: string; title: string; text: string; at: Date }
type Feed = { self: string; page: string; entries: readonly Entry[] }

/** An Atom feed (RFC 4287) of published issues, newest first. An empty one is as old as the format allows: it has never changed. */
export function atomFeed({ self, page, entries }: Feed): string {
  const updated = new Date(Math.max(0, ...entries.map(({ at }) => at.getTime())))
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<id>${escaped(self)}</id><title>Counterweight: published issues</title><updated>${updated.toISOString()}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(self)}"/><link rel="alternate" type="text/html" href="${escaped(page)}"/>`,
    '<author><name>Counterweight</name></author>',
    ...entries.map(entryOf),
    '</feed>',
  ].join('\n')
}

const entryOf = ({ address, title, text, at }: Entry) =>
  `<entry><id>${escaped(address)}</id><title>${escaped(title)}</title><updated>${at.toISOString()}</updated><link href="${escaped(address)}"/><summary>${escaped(text)}</summary></entry>`

const escaped = (text: string) =>
  text
    // Signs that no XML may hold: one of them would make the whole feed unreadable.
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
