import { useLocation } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { LinkButton } from '#ui/parts/link-button'
import { useCovering } from '../parts/use-covering.ts'

type Props = { id: string; words: string; width: number; height: number; isUncovered: boolean; imageAt?: typeof paths.evidenceImage }

/** An image that was asked for, or a grey smear of it: its own pixels do not reach the page before. Who reads it elsewhere than on its report fetches it at another address. */
export function CoveredImage({ id, words, width, height, isUncovered, imageAt = paths.evidenceImage }: Props) {
  const { pathname } = useLocation()
  const isShown = !useCovering(isUncovered, `${pathname}#${id}`) && isUncovered
  return (
    <figure className="overflow-hidden border-[1.5px] border-edge bg-sheet">
      <div className="flex items-center gap-3.5 border-b border-rule px-3.5 py-2.5">
        <figcaption className="min-w-0 flex-1 text-small break-words">{words}</figcaption>
        <LinkButton
          to={isShown ? `${pathname}#${id}` : `${pathname}?show=${id}#${id}`}
          isSmall
          preventScrollReset
          rel="nofollow"
          prefetch="none"
          className="shrink-0"
        >
          {isShown ? 'Hide image' : 'Show image'}
          <span className="sr-only">: {words}</span>
        </LinkButton>
      </div>
      {isShown ? (
        <img src={imageAt(id)} width={width} height={height} alt={words} className="h-auto max-w-full" />
      ) : (
        <img
          src={imageAt(id, 'veiled')}
          width={width}
          height={height}
          alt=""
          loading="lazy"
          className="h-40 w-full object-cover opacity-60 blur-md grayscale"
        />
      )}
    </figure>
  )
}
