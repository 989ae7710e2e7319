import { Fragment, type ReactNode } from 'react'

export type MarkdownNode = {
  type:
    | 'root'
    | 'paragraph'
    | 'heading'
    | 'list'
    | 'listItem'
    | 'link'
    | 'emphasis'
    | 'strong'
    | 'inlineCode'
    | 'code'
    | 'blockquote'
    | 'thematicBreak'
    | 'break'
    | 'text'
  children?: readonly MarkdownNode[]
  value?: string
  url?: string
  ordered?: boolean
}
type Props = { nodes: readonly MarkdownNode[]; className?: string }

/** What a person wrote, from a tree of nodes; strings of markup never reach the page. Their headings are strong lines, so ours keep their order. */
export function Markdown({ nodes, className = '' }: Props) {
  return <div className={`flex max-w-body flex-col gap-3 ${className}`}>{all(nodes)}</div>
}

const all = (nodes: readonly MarkdownNode[] = []) => nodes.map((node, at) => <Fragment key={keyOf(node, at)}>{one(node)}</Fragment>)
const keyOf = (node: MarkdownNode, at: number) => `${at} ${node.type}`

function one(node: MarkdownNode): ReactNode {
  const inner = all(node.children)

  switch (node.type) {
    case 'root':
      return inner
    case 'paragraph':
      return <p>{inner}</p>
    case 'heading':
      return <p className="font-strong">{inner}</p>
    case 'list':
      return node.ordered ? <ol className="list-decimal ps-6">{inner}</ol> : <ul className="list-disc ps-6">{inner}</ul>
    case 'listItem':
      return <li className="ps-1">{inner}</li>
    case 'link':
      return <UserLink url={node.url}>{inner}</UserLink>
    case 'emphasis':
      return <em>{inner}</em>
    case 'strong':
      return <strong>{inner}</strong>
    case 'inlineCode':
      return <code className="bg-well px-1 font-sans">{node.value}</code>
    case 'code':
      return <pre className="bg-well p-3 font-sans text-small whitespace-pre-wrap">{node.value}</pre>
    case 'blockquote':
      return <blockquote className="flex flex-col gap-3 border-l-2 border-edge ps-4 text-ink-2">{inner}</blockquote>
    case 'thematicBreak':
      return <hr className="border-rule" />
    case 'break':
      return <br />
    case 'text':
      return node.value
  }
}

/** Only web and mail addresses lead anywhere; anything else stays as its words. */
function UserLink({ url = '', children }: { url?: string; children: ReactNode }) {
  if (!/^(https?:\/\/|mailto:)/i.test(url)) return <>{children}</>

  return (
    <a href={url} rel="nofollow ugc noopener">
      {children}
    </a>
  )
}
