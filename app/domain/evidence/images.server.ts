import { open } from 'node:fs/promises'
import sharp from 'sharp'
import { Refused } from '#kernel/refused'
import { type ImageType, largestImage } from './model.ts'

const pixelsAtMost = 40_000_000
const longestSide = 2400
const veiledWidth = 24

// Nothing of one person's image stays in memory for the next.
sharp.cache(false)

/**
 * Draws an image anew: what is not a pixel (place, author, thumbnail, a page of HTML behind the end) is not carried over.
 * The type is read from the first bytes and the size from the header, before anything is decoded.
 */
export async function readImage(path: string) {
  const type = await sniff(path)
  if (!type) throw refused('This is no PNG, JPEG or WebP image, whatever its name says. Save it as one of these and choose it again.')
  const { width = 0, height = 0, pages = 1 } = await sharp(path, { limitInputPixels: false }).metadata().catch(unreadable)
  if (width * height > pixelsAtMost) throw refused('The image has more than 40 million pixels. Make it smaller and choose it again.')
  if (pages > 1) throw refused('The image moves. Choose one still picture of it.')

  const drawn = sharp(path, { limitInputPixels: pixelsAtMost, failOn: 'error' })
    .rotate()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .toFormat(type)
  const { data: image, info } = await drawn.toBuffer({ resolveWithObject: true }).catch(unreadable)
  const veiled = await sharp(image).greyscale().resize({ width: veiledWidth }).blur(1.5).webp({ quality: 60 }).toBuffer()
  return { image, veiled, type, width: info.width, height: info.height }
}

/** The type by its first bytes: neither the name nor what the browser says counts. */
async function sniff(path: string): Promise<ImageType | null> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    if (size > largestImage) throw refused('The image is larger than 10 MB. Make it smaller and choose it again.')
    const { buffer } = await file.read(Buffer.alloc(12), 0, 12, 0)
    if (buffer.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))) return 'png'
    if (buffer.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'jpeg'
    if (buffer.toString('latin1', 0, 4) === 'RIFF' && buffer.toString('latin1', 8, 12) === 'WEBP') return 'webp'
    return null
  } finally {
    await file.close()
  }
}

const refused = (sentence: string) => new Refused('bad-input', sentence)

function unreadable(): never {
  throw refused('The image cannot be read to its end. Save it anew and choose it again.')
}
