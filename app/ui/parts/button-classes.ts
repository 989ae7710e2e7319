export type ButtonKind = 'filled' | 'second' | 'plain' | 'grave'

const looks = {
  filled: 'button-filled',
  second: 'button-second',
  plain: 'button-plain',
  grave: 'button-grave',
} as const satisfies Record<ButtonKind, string>

export const buttonClasses = (kind: ButtonKind, isSmall: boolean, more = '') =>
  `button ${looks[kind]} ${isSmall ? 'button-small' : ''} ${more}`.trim()
