import type { Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'

/** What a page can show of Markdown: known nodes only, never HTML. */
export type MarkdownTree =
  | { type: 'paragraph' | 'heading' | 'listItem' | 'emphasis' | 'strong' | 'blockquote'; children: MarkdownTree[] }
  | { type: 'list'; ordered: boolean; children: MarkdownTree[] }
  | { type: 'link'; url: string; children: MarkdownTree[] }
  | { type: 'text' | 'inlineCode' | 'code'; value: string }
  | { type: 'thematicBreak' | 'break' }

const longest = 50_000
const deepest = 12
/** Signs that open something; a run of them is what makes parsers slow. */
const longestRun = 60

/** Markdown as a tree of known nodes. Raw HTML and pictures become text, links lead to http, https and mailto only. */
export function markdownTree(source: string): MarkdownTree[] {
  const text = source.slice(0, longest)
  if (/([[\]()*_`>!<~#-])\1{60,}/.test(text) || tooNested(text)) return [paragraphOf(text)]
  return (fromMarkdown(text) as Root).children.flatMap((node) => convert(node, 0))
}

const paragraphOf = (value: string): MarkdownTree => ({ type: 'paragraph', children: [{ type: 'text', value }] })

/** Lines that open more quotes or lists than a person would. */
const tooNested = (text: string) => new RegExp(`^(\\s*([>*+-]|\\d+[.)])\\s*){${Math.min(deepest, longestRun)},}`, 'm').test(text)

function convert(node: Nodes, depth: number): MarkdownTree[] {
  if (depth > deepest) return []
  const children = () => ('children' in node ? node.children.flatMap((child) => convert(child as Nodes, depth + 1)) : [])
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'listItem':
    case 'emphasis':
    case 'strong':
    case 'blockquote':
      return [{ type: node.type, children: children() }]
    case 'list':
      return [{ type: 'list', ordered: node.ordered ?? false, children: children() }]
    case 'link':
      return isSafe(node.url) ? [{ type: 'link', url: node.url, children: children() }] : children()
    case 'image':
      return [{ type: 'text', value: node.alt ? `[picture: ${node.alt}]` : '[picture]' }]
    case 'text':
    case 'inlineCode':
    case 'code':
      return [{ type: node.type, value: node.value }]
    case 'html':
      return depth === 0 ? [paragraphOf(node.value)] : [{ type: 'text', value: node.value }]
    case 'thematicBreak':
    case 'break':
      return [{ type: node.type }]
    default:
      return children()
  }
}

function isSafe(url: string): boolean {
  return URL.canParse(url) && ['http:', 'https:', 'mailto:'].includes(new URL(url).protocol)
}
