export type BadgeFacts = { name: string; open: number; answered: number; told: number }

/** The badge of a system as an image of its own: facts only, in shapes and words, readable on light and dark pages. */
export function badgeSvg({ name, open, answered, told }: BadgeFacts): string {
  const words = `${shortened(name)}: ${open === 1 ? '1 open issue' : `${open} open issues`}`
  const answers = told === 0 ? 'none asked' : `${answered} of ${told} answered`
  const [left, right] = [34 + widthOf(words) + 10, widthOf(answers) + 20]
  const width = left + right

  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="28" role="img" aria-label="${escaped(`Counterweight: ${words}, ${answers}`)}">`,
    `<rect x=".75" y=".75" width="${width - 1.5}" height="26.5" fill="#fff" stroke="#13201d" stroke-width="1.5"/>`,
    `<rect x="${left}" width="${right}" height="28" fill="#13201d"/>`,
    '<path d="M6 9h20v2H6zM13 4h5l-2.5 5zM8 11h5l2 11H6zM22 11h3l1.500 7h-6z" fill="#0b5872"/>',
    `<path d="M32 0v28" stroke="#13201d" stroke-width="1.5"/>`,
    textAt(40, words, '#13201d'),
    textAt(left + 10, answers, '#fff'),
    '</svg>',
  ].join('')
}

/** The one line for a model card. It names the page, so that readers without images find it too. */
export const badgeSnippet = (name: string, address: string) =>
  `[![${name.replace(/[[\]\\]/g, '')} on Counterweight](${address}/badge.svg)](${address})`

const size = 13
/** The text is stretched to what was reckoned, so that it fits whatever font the page around it has. */
const widthOf = (text: string) => Math.ceil([...text].length * size * 0.54)

const textAt = (x: number, text: string, fill: string) =>
  `<text x="${x}" y="18.5" textLength="${widthOf(text)}" lengthAdjust="spacingAndGlyphs" font-family="Arial, Helvetica, sans-serif" font-size="${size}" fill="${fill}">${escaped(text)}</text>`

const shortened = (name: string) => ([...name].length > 40 ? `${[...name].slice(0, 39).join('')}…` : name)

const escaped = (text: string) =>
  text
    // Signs that no XML may hold, or the image would not open at all.
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
