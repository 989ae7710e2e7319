import { expect, test } from 'vitest'
import { type MarkdownTree, markdownTree } from './markdown.server.ts'

const all = (nodes: MarkdownTree[]): MarkdownTree[] => nodes.flatMap((node) => [node, ...('children' in node ? all(node.children) : [])])
const linksOf = (source: string) => all(markdownTree(source)).flatMap((node) => (node.type === 'link' ? [node.url] : []))

test.each([
  '[a](javascript:alert(1))',
  '[a](JaVaScRiPt:alert(1))',
  '[a](java&#x09;script:alert(1))',
  '[a](&#106;avascript:alert(1))',
  '[a](\u200bjavascript:alert(1))',
  '[a](data:text/html;base64,PHNjcmlwdD4=)',
  '[a](vbscript:msgbox(1))',
  '<javascript:alert(1)>',
  '[a]: javascript:alert(1)\n\n[a]',
])('H1: %s leads nowhere', (source) => {
  expect(linksOf(source)).toEqual([])
})

test.each([
  '<script>alert(1)</script>',
  '<svg onload=alert(1)>',
  '<math><mtext><style><img src onerror=alert(1)></style></mtext></math>',
  '<style>*{display:none}</style>',
  'a <b onclick=alert(1)>b</b>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
])('H1, H2: %s stays words', (source) => {
  const types = new Set(all(markdownTree(source)).map(({ type }) => type))

  expect([...types].sort()).toEqual(['paragraph', 'text'])
})

test('H4: a picture in Markdown is never fetched: it is its words', () => {
  const nodes = all(markdownTree('![a cat](https://evil.example/track.png) ![](https://evil.example/2.png)'))

  expect(JSON.stringify(nodes)).not.toContain('evil.example')
  expect(nodes).toContainEqual({ type: 'text', value: '[picture: a cat]' })
})

test.each([
  ['a megabyte of nested quotes', '> '.repeat(500_000)],
  ['nested lists', Array.from({ length: 2000 }, (_, at) => `${' '.repeat(at % 200)}- a`).join('\n')],
  ['opened links', '['.repeat(100_000)],
  ['emphasis that never ends', '*a **b '.repeat(20_000)],
  ['back-ticks', '`'.repeat(50_000)],
  ['links in links', '[a](b'.repeat(20_000)],
  ['entities', '&amp;'.repeat(50_000)],
])(
  'H5: %s takes bounded work',
  (_, source) => {
    const nodes = all(markdownTree(source))

    expect(JSON.stringify(nodes).length).toBeLessThan(3_000_000)
  },
  10_000,
)
