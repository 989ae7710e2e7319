/** People called by name in a text: `@handle`, each once, in the order they stand. Pure. Code and addresses call nobody. */
export function mentionsIn(markdown: string): string[] {
  const prose = markdown.replace(/```[\s\S]*?(```|$)/g, ' ').replace(/`[^`\n]*`/g, ' ')
  const named = [...prose.matchAll(/(?<![\w@./-])@([a-z][\w.-]{2,29})/gi)].map(([, name = '']) => name.toLowerCase().replace(/[.-]+$/, ''))
  return [...new Set(named.filter((name) => name.length >= 3))]
}

/** More at once is a shout. */
export const mentionsAtMost = 10
