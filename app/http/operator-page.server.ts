import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type MarkdownTree, markdownTree } from '#kernel/markdown.server'

const names = ['privacy', 'contact'] as const

/** A page whose text is the operator's own: DATA_DIR/privacy.md or contact.md; null while it is not written. */
export async function operatorPage(dataDir: string, name: (typeof names)[number]): Promise<MarkdownTree[] | null> {
  try {
    return markdownTree(await readFile(join(dataDir, `${name}.md`), 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** The pages that the operator has not written yet; the start warns of them. */
export async function unwrittenPages(dataDir: string): Promise<string[]> {
  const found = await Promise.all(names.map((name) => operatorPage(dataDir, name)))
  return names.filter((_, place) => found[place] === null).map((name) => `${name}.md`)
}
