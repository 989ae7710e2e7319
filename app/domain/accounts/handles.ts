/** Handles are told apart by their skeleton: look-alikes folded together, so that nobody can pass for somebody else. Pure. */
const reserved = [
  'admin',
  'administrator',
  'moderator',
  'mod',
  'counterweight',
  'staff',
  'support',
  'root',
  'system',
  'visitor',
  'anonymous',
  'official',
  'security',
  'help',
  'owner',
  'null',
  'undefined',
  'me',
]

/** A handle as it is kept: compatibility forms folded, lower case. f(f(x)) = f(x): what is looked up is what was kept. */
export const normalHandle = settled((typed) => typed.normalize('NFKC').trim().toLowerCase())

/** Folds what looks alike in common typefaces: 0 and o, 1, i and l, 5 and s, rn and m, vv and w; separators do not count. f(f(x)) = f(x). */
export const skeletonOf = settled((handle) =>
  normalHandle(handle)
    .replace(/[._-]/g, '')
    .replace(/0/g, 'o')
    .replace(/[1i|]/g, 'l')
    .replace(/5/g, 's')
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w'),
)

/** One folding can make room for another (a new pair, a space at the end), so it is repeated until nothing changes. */
function settled(fold: (text: string) => string): (text: string) => string {
  const settle = (text: string): string => {
    const next = fold(text)
    return next === text ? text : settle(next)
  }
  return settle
}

const reservedSkeletons = new Set(reserved.map(skeletonOf))

/** A sentence that says what is wrong with a handle, or null. */
export function handleFault(typed: string): string | null {
  const handle = normalHandle(typed)
  if (!/^[a-z][a-z0-9._-]{2,29}$/.test(handle)) {
    return 'Choose a handle of 3 to 30 characters: letters a to z, digits, dots, hyphens and underscores, beginning with a letter.'
  }
  if (skeletonOf(handle).length < 2 || reservedSkeletons.has(skeletonOf(handle))) return 'This handle is reserved. Choose another one.'
  return null
}
