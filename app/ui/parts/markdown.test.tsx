import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Markdown, type MarkdownNode } from './markdown.tsx'

const words = (value: string): MarkdownNode => ({ type: 'text', value })
const shown = (...nodes: MarkdownNode[]) => renderToStaticMarkup(<Markdown nodes={nodes} />)

test('a link that is not a web or mail address stays as its words', () => {
  const html = shown({ type: 'link', url: 'javascript:alert(1)', children: [words('press here')] })

  expect(html).toContain('press here')
  expect(html).not.toContain('<a')
})

test('a link of a writer carries no weight from us', () => {
  const html = shown({ type: 'link', url: 'https://example.org/', children: [words('source')] })

  expect(html).toContain('<a href="https://example.org/" rel="nofollow ugc noopener">source</a>')
})

test('markup in words is shown, not obeyed', () => {
  const html = shown({ type: 'paragraph', children: [words('<img src=x onerror=alert(1)>')] })

  expect(html).toContain('&lt;img')
})

test('headings of a writer do not disturb the headings of the page', () => {
  const html = shown({ type: 'heading', children: [words('Method')] })

  expect(html).not.toMatch(/<h\d/)
})
