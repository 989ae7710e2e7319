import { paths } from '#kernel/paths'
import { ColumnHeads } from '#ui/parts/column-heads'
import { Happenings, type Words } from '#ui/parts/happenings'
import { KeyBar, KeyName } from '#ui/parts/key-bar'
import { Markdown, type MarkdownNode } from '#ui/parts/markdown'
import { Moment } from '#ui/parts/moment'
import { Table } from '#ui/parts/table'
import { Toast } from '#ui/parts/toast'

const at = new Date('2026-03-02T12:00:00.000Z')

export function LiveParts() {
  return (
    <div className="flex flex-col gap-6">
      <p>
        <Moment at={at} /> · <Moment at={at} as="short" /> · <Moment at={at} as="day" /> · <Moment at={at} as="time" /> ·{' '}
        <Moment at={at} as="full" />
      </p>
      <Markdown nodes={written} />
      <Happenings
        happened={[
          { id: 'a', type: 'asked', at, actor: { kind: 'person', handle: 'tess' }, details: { text: 'Which release was it?' } },
          { id: 'b', type: 'lapsed', at, actor: { kind: 'system', handle: null }, details: {} },
        ]}
        words={happenings}
        next="the reporter answers by 1 April."
      />
      <Table caption="Reports, each a line of facts on a phone" flows>
        <ColumnHeads names={['Report', 'Reporter', 'Since']} />
        <tbody>
          <tr>
            <th scope="row" className="cell-title">
              Calls every nurse a woman<small>GPT-2</small>
            </th>
            <td>ada</td>
            <td>
              <Moment at={at} as="short" />
            </td>
          </tr>
        </tbody>
      </Table>
      {/* The containment keeps what is fixed to the window inside this box. */}
      <div className="relative flex h-28 flex-col contain-layout">
        <Toast>Your draft is kept.</Toast>
      </div>
      <div className="relative flex h-28 flex-col contain-layout">
        <Toast undo={<a href={paths.adminParts()}>Undo</a>}>The report waits in the queue again.</Toast>
      </div>
      <KeyBar areKeysOn shown={keys} all={keys}>
        <KeyName hotkey="j" name="next" />
      </KeyBar>
    </div>
  )
}

const keys = [
  ['o', 'open'],
  ['c', 'claim'],
] as const
const happenings: Record<string, Words> = {
  asked: { shape: 'square', inside: 'question', did: () => 'asked a question' },
  lapsed: { shape: 'square', inside: 'minus', did: () => 'let it rest' },
}
const words = (value: string): MarkdownNode => ({ type: 'text', value })
const written: MarkdownNode[] = [
  { type: 'heading', children: [words('What I saw')] },
  { type: 'paragraph', children: [words('It was '), { type: 'strong', children: [words('the same')] }, words(' three times.')] },
  { type: 'list', ordered: true, children: [{ type: 'listItem', children: [{ type: 'paragraph', children: [words('I asked.')] }] }] },
  { type: 'blockquote', children: [{ type: 'paragraph', children: [words('Its words.')] }] },
  { type: 'code', value: 'temperature = 0' },
]
