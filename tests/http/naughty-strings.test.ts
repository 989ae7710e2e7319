import { expect, test } from 'vitest'
import { z } from 'zod'
import { addLink, addTestimony, addTranscript, listPieces } from '#domain/evidence'
import { draftInput, getDraft, listComments, postComment, saveDraft, startDraft } from '#domain/reports'
import { markdownTree } from '#kernel/markdown.server'
import { line, prose } from '#kernel/wording.server'
import { loader as draftPage, action as saveForm } from '../../app/routes/reports/draft.tsx'
import { fullReport } from '../support/make.ts'
import { asSent, naughty } from '../support/naughty.ts'
import { visit } from '../support/visit.ts'
import { waitingReport } from '../support/waiting-report.ts'
import { world } from '../support/world.ts'

/** Every schema of what may come in, from every room, found by its name. */
const rooms = import.meta.glob<Record<string, unknown>>('../../app/domain/*/input.server.ts', { eager: true })
const schemas = Object.entries(rooms).flatMap(([path, exports]) =>
  Object.entries(exports)
    .filter((pair): pair is [string, z.ZodType] => pair[1] instanceof z.ZodType)
    .flatMap(([name, schema]) => objectsIn(schema).map((object) => ({ name: `${path.split('/').at(-2)}.${name}`, object }))),
)

/** The objects inside a schema: its own, those of a union, those behind a preprocessing. */
function objectsIn(schema: z.ZodType): z.ZodObject[] {
  if (schema instanceof z.ZodObject) return [schema]
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).flatMap(objectsIn)
  if (schema instanceof z.ZodPipe) return [...objectsIn(schema.in as z.ZodType), ...objectsIn(schema.out as z.ZodType)]
  return []
}

const fields = schemas.flatMap(({ name, object }) =>
  Object.entries(object.shape).map(([field, schema]) => ({ name: `${name}.${field}`, schema: schema as z.ZodType })),
)

test('the fields of every room are found', () => {
  expect(fields.length).toBeGreaterThan(50)
  expect(new Set(fields.map(({ name }) => name.split('.')[0])).size).toBeGreaterThan(4)
})

test.each(fields)('$name takes any string, or refuses it with a sentence, and reads what it kept the same way again', ({ schema }) => {
  for (const string of naughty) {
    const parsed = schema.safeParse(string)
    if (!parsed.success) {
      expect(parsed.error.issues.every(({ message }) => message.length > 0)).toBe(true)
      continue
    }
    if (typeof parsed.data !== 'string') continue
    expect(schema.safeParse(parsed.data).data).toBe(parsed.data)
  }
})

test('H8, H11: cleaning a second time changes nothing, and nothing invalid is left', () => {
  for (const string of naughty)
    for (const clean of [prose, line]) {
      const once = clean(string)
      expect(clean(once)).toBe(once)
      expect(once.isWellFormed()).toBe(true)
      expect(once).not.toMatch(/\0|\p{M}{9}/u)
    }
  expect(prose(`a${'\u0301'.repeat(10_000)}`)).toHaveLength(9)
})

test('every string goes through each text field of a report and comes back as typed', async () => {
  const place = await world()
  const { id } = await startDraft(await place.as('ada'))
  const texts = ['title', 'affected', 'warning', 'unlisted_name', 'parameters', 'restriction'] as const
  for (const string of naughty) {
    const typed = Object.fromEntries(texts.map((name) => [name, string.slice(0, 100)]))
    const draft = draftInput.parse(fullReport({ ...typed, body: string, system: '', release: '', groups: [] }))
    await saveDraft(await place.as('ada'), id, draft)

    const kept = await getDraft(await place.as('ada'), id)
    const short = line(string.slice(0, 100))
    expect([kept.title, kept.body, kept.warning ?? '', kept.unlistedName ?? '', kept.particulars.parameters]).toEqual([
      short,
      prose(string),
      short,
      short,
      short,
    ])
  }
}, 120_000)

test('every string is a comment, a turn, a link’s words and a testimony, and comes back as typed', async () => {
  const place = await world()
  const ada = await place.as('ada')
  for (const string of naughty.filter((one) => prose(one).length > 2 && !prose(one).includes('\n'))) {
    const reportId = await waitingReport(place)
    const body = prose(string)
    const testimony = `${body} and a few more words`
    await postComment(ada, reportId, { audience: 'shared', body })
    await addTranscript(ada, reportId, { transcript: `Person: ${body}` })
    await addLink(ada, reportId, { url: 'https://example.org/', words: line(string) })
    await addTestimony(ada, reportId, { text: testimony, teller: 'other', readers: 'owner', consent: 'yes' })

    const pieces = await listPieces(place.store.read, reportId, { isCovered: false, mayKnow: true, asked: null })
    const [comment] = await listComments(ada, reportId)
    expect(comment?.body).toBe(body)
    expect(pieces.map(({ content }) => content)).toEqual(
      expect.arrayContaining([
        { turns: [{ role: 'person', text: body.trim() }] },
        { url: 'https://example.org/', words: line(string) },
        { text: testimony, readers: 'owner' },
      ]),
    )
  }
}, 120_000)

test('a refused form gives every string back as it was typed', async () => {
  const place = await world()
  const { id } = await startDraft(await place.as('ada'))
  for (const string of naughty) {
    const form = { title: string, kind: 'nonsense' }
    const { data } = await visit(place, saveForm, `/reports/${id}/draft`, { by: 'ada', params: { reportId: id }, multipart: form })

    expect((data as { typed: { title: string } }).typed.title.replace(/\r/g, '\n')).toBe(asSent(string))
  }
}, 120_000)

test('every string as Markdown is a tree of known nodes', () => {
  for (const string of naughty) expect(JSON.stringify(markdownTree(string))).not.toMatch(/"type":"(html|image|definition)"/)
})

test('a draft full of markup is shown as words by its form', async () => {
  const place = await world()
  const { id } = await startDraft(await place.as('ada'))
  await saveDraft(await place.as('ada'), id, draftInput.parse(fullReport({ title: '</script><script>alert(1)</script>', release: '' })))

  const { data } = await visit(place, draftPage, `/reports/${id}/draft`, { by: 'ada', params: { reportId: id } })

  expect((data as { draft: { title: string } }).draft.title).toBe('</script><script>alert(1)</script>')
})
