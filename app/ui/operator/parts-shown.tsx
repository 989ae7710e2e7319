import { paths } from '#kernel/paths'
import { Beam } from '#ui/parts/beam'
import { BeamEnds } from '#ui/parts/beam-ends'
import { Button } from '#ui/parts/button'
import { CoveredText } from '#ui/parts/covered-text'
import { Empty } from '#ui/parts/empty'
import { LinkButton } from '#ui/parts/link-button'
import { Mark } from '#ui/parts/mark'
import { Notice } from '#ui/parts/notice'
import { Pager } from '#ui/parts/pager'
import { Pieces } from '#ui/parts/pieces'
import { Rule } from '#ui/parts/rule'
import { ScrollRegion } from '#ui/parts/scroll-region'
import { SortHead } from '#ui/parts/sort-head'
import { Table } from '#ui/parts/table'
import { Timeline } from '#ui/parts/timeline'
import { Weight } from '#ui/parts/weight'
import { Wordmark } from '#ui/parts/wordmark'

const row = 'flex flex-wrap items-center gap-4'

export function MarkParts() {
  return (
    <div className="flex flex-col gap-6">
      <div className={row}>
        <Mark className="h-16 w-20" />
        <Mark isQuiet />
        <Mark isTipped className="h-16 w-20" />
        <Wordmark />
        <Weight />
      </div>
      <Beam move={{ from: 1, to: 4 }} />
      <BeamEnds />
    </div>
  )
}

export function TypeParts() {
  return (
    <div className="flex flex-col gap-3">
      <p className="font-serif text-[2.625rem] leading-tight font-semibold">Put bias on the record</p>
      <p className="text-finding">
        The gap holds for <strong>both groups</strong>.
      </p>
      <p className="text-h2">How long answers take</p>
      <p className="text-lede">Lede: the serif at 400, for sentences that carry the page.</p>
      <p>Body: numbers are tabular and lining: 1,234.50 and 60.84 stand in line.</p>
      <p className="text-small text-ink-2">Small, second ink.</p>
      <p className="text-micro text-ink-3">Micro, third ink; nothing is smaller.</p>
    </div>
  )
}

export function ButtonParts() {
  return (
    <div className={row}>
      <Button type="button" kind="filled">
        Submit report
      </Button>
      <Button type="button">Save draft</Button>
      <Button type="button" kind="grave">
        Withdraw
      </Button>
      <Button type="button" kind="plain">
        Back
      </Button>
      <Button type="button" isSmall>
        Small
      </Button>
      <Button type="button" kind="filled" hotkey="a">
        Accept
      </Button>
      <Button type="button" why="Two people are needed.">
        Publish
      </Button>
      <LinkButton to={paths.systems()}>A link</LinkButton>
    </div>
  )
}

export function RuleParts() {
  return (
    <div className="flex flex-col gap-8">
      <Rule
        label="Clock"
        max={45}
        value={17}
        marks={[
          { at: 0, value: 'told' },
          { at: 45, value: '45', word: 'days' },
        ]}
      />
      <Rule
        label="Late"
        max={45}
        value={45}
        isLate
        marks={[
          { at: 0, value: 'told' },
          { at: 45, value: '7 days late' },
        ]}
      />
      <Rule
        label="Money"
        max={40}
        value={13.5}
        reserved={6}
        marks={[
          { at: 0, value: '0' },
          { at: 40, value: '40', word: 'in all' },
        ]}
      />
    </div>
  )
}

export function MessageParts() {
  return (
    <div className="flex flex-col gap-4">
      <Notice>Your draft is kept. Sign in again to go on.</Notice>
      <Notice tone="caution">Cells under 30 trials: read the ranges with care.</Notice>
      <Notice tone="grave">The file has no usable row. Line 1 has no group.</Notice>
      <Notice tone="settled">Resolved on 4 March by a moderator.</Notice>
      <Empty title="You have not reported anything yet" to={paths.report()} linkText="Report a problem">
        <p>Saw one harmful answer? The quick form has five fields.</p>
      </Empty>
      <CoveredText hazard="H1" topic="Religious stereotype" showHref={paths.adminParts()} hideHref={paths.adminParts()} />
      <CoveredText
        hazard="H1"
        topic="Religious stereotype"
        showHref={paths.adminParts()}
        hideHref={paths.adminParts()}
        text="[quoted output stands here, in plain text]"
      />
      <p>
        <Pieces
          pieces={[
            { kind: 'same', text: 'Show the ' },
            { kind: 'removed', text: 'answers' },
            { kind: 'added', text: 'prompts' },
            { kind: 'same', text: ' you used.' },
          ]}
        />
      </p>
    </div>
  )
}

export function TableParts({ theme }: { theme: string }) {
  return (
    <div className="flex flex-col gap-8">
      <ScrollRegion label={`Rates by group, ${theme}`}>
        <Table caption="Rates by group" isNumeric>
          <thead>
            <tr>
              <SortHead to={paths.adminParts()} direction="ascending">
                Group
              </SortHead>
              <SortHead to={paths.adminParts()} isNumber>
                Rate
              </SortHead>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">A</th>
              <td className="cell-number">80 %</td>
            </tr>
            <tr>
              <th scope="row">B</th>
              <td className="cell-number">60 %</td>
            </tr>
          </tbody>
        </Table>
      </ScrollRegion>
      <Timeline
        steps={[
          { id: 'a', when: '2 Mar', what: 'ada submitted it' },
          { id: 'b', when: '4 Mar', what: 'tess accepted it', quote: 'The gap holds after adjustment.' },
        ]}
        next={{ what: 'the owner answers by 16 April.' }}
      />
      <Pager newer={paths.adminParts()} older={paths.adminParts()} label={`More of this list, ${theme}`} />
    </div>
  )
}
