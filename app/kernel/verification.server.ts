import type { Db, Store } from '#db/open.server'
import { type ChainReport, chainHead, countUnchained, type Fault, verifyChain, type Witness } from './chain.server.ts'
import { type Checkpoint, isSigned, knownKeys } from './checkpoints.server.ts'
import { checkpointsAfter, readCopy } from './publication.server.ts'

export type Verification = ChainReport & {
  /** Published checkpoints that were compared with the chain. */
  checkpoints: number
  /** Lines of copies kept elsewhere that were compared. */
  copied: number
}

type Given = { dataDir: string; copies: readonly string[]; onProgress?: (share: number) => Promise<void> }

/**
 * Recomputes the log from its first event and compares it with every checkpoint that was published here, and with those of copies kept elsewhere.
 * Names the first number that is wrong. Then looks at what the chain cannot show: events beside it, and a search index that has lost something.
 */
export async function verifyLog(store: Store, { dataDir, copies, onProgress }: Given): Promise<Verification> {
  const { read } = store
  // Read before the chain, which may grow meanwhile: a checkpoint never counts more than the chain held when it was signed.
  const published = await allCheckpoints(read)
  const copied = (await Promise.all(copies.map(readCopy))).flat()
  const counts = { checkpoints: published.length, copied: copied.length }

  const total = Math.max(1, (await chainHead(read)).number)
  const breathe = async (number: number) => {
    await onProgress?.(Math.min(1, number / total))
    // SQLite answers at once, so without this the whole walk would hold up every other request.
    await new Promise((resolve) => setImmediate(resolve))
  }
  const chain = await verifyChain(read, witnessOf([...published, ...copied], breathe))
  if (!chain.isWhole) return { ...chain, ...counts }

  const keys = await knownKeys(dataDir)
  const fault = faultOfPublished(published, keys) ?? faultOfCopied(copied, published, keys) ?? (await faultBeside(store))
  return { ...chain, ...counts, ...(fault && { isWhole: false, firstBad: fault.firstBad, reason: fault.reason }) }
}

/** Compares the chain with each checkpoint as it passes its count. */
function witnessOf(given: Checkpoint[], batch: (number: number) => Promise<void>): Witness {
  const expected = given.toSorted((a, b) => a.count - b.count)
  let next = 0
  let agreed = 0
  return {
    at({ number, hash }) {
      for (; expected[next]?.count === number; next++) {
        const checkpoint = expected[next]!
        if (checkpoint.head !== hash) {
          const where = agreed + 1 === number ? 'this event' : `the events ${agreed + 1} to ${number}`
          return {
            firstBad: agreed + 1,
            reason: `${where} are not those of checkpoint ${checkpoint.number}, signed ${said(checkpoint.at)}`,
          }
        }
      }
      if (expected[next - 1]?.count === number) agreed = number
      return null
    },
    end({ number }) {
      const cut = expected[next]
      return cut
        ? {
            firstBad: number + 1,
            reason: `the chain ends here, but checkpoint ${cut.number}, signed ${said(cut.at)}, counts ${cut.count} events`,
          }
        : null
    },
    batch: ({ number }) => batch(number),
  }
}

function faultOfPublished(published: Checkpoint[], keys: Set<string>): Fault | null {
  let last: Checkpoint | null = null
  for (const checkpoint of published) {
    const { number, count } = checkpoint
    if (number !== (last?.number ?? 0) + 1)
      return { firstBad: (last?.count ?? 0) + 1, reason: `checkpoint ${(last?.number ?? 0) + 1} is missing` }
    if (!isSigned(checkpoint)) return { firstBad: count, reason: `the signature of checkpoint ${number} is wrong` }
    if (!keys.has(checkpoint.publicKey))
      return { firstBad: count, reason: `checkpoint ${number} is signed with a key that is not this place’s` }
    last = checkpoint
  }
  return null
}

/** A copy may lack lines, but what it has must have been published here. */
function faultOfCopied(copied: Checkpoint[], published: Checkpoint[], keys: Set<string>): Fault | null {
  for (const copy of copied) {
    const ours = published[copy.number - 1]
    if (!isSigned(copy) || !keys.has(copy.publicKey))
      return { firstBad: copy.count, reason: `checkpoint ${copy.number} of the copy is not signed with a key of this place` }
    if (!ours || ours.signature !== copy.signature)
      return { firstBad: copy.count, reason: `checkpoint ${copy.number} of the copy does not stand here any more` }
  }
  return null
}

async function faultBeside(store: Store): Promise<{ firstBad: null; reason: string } | null> {
  const unchained = await countUnchained(store.read)
  if (unchained !== 0) return { firstBad: null, reason: `${unchained} events stand beside the chain` }
  const lost = await store.findSearchFault()
  return lost ? { firstBad: null, reason: lost } : null
}

async function allCheckpoints(db: Db): Promise<Checkpoint[]> {
  const all: Checkpoint[] = []
  for await (const checkpoint of checkpointsAfter(db, 0)) all.push(checkpoint)
  return all
}

const said = (at: Date) => at.toISOString()
