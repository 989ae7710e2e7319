import { Link, type LinkProps } from '@remix-run/react'
import { type ButtonKind, buttonClasses } from './button-classes.ts'

type Props = LinkProps & { kind?: ButtonKind; isSmall?: boolean }

/** A link that looks like a button: it leads to a form, it never changes anything. */
export function LinkButton({ kind = 'second', isSmall = false, className, ...link }: Props) {
  return <Link {...link} className={buttonClasses(kind, isSmall, className)} />
}
