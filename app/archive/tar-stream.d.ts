declare module 'tar-stream' {
  import type { Readable, Writable } from 'node:stream'

  type Header = { name: string; size: number; mode?: number; type?: string }
  type Entry = Readable & { resume(): void }
  export function pack(): Readable & {
    entry(header: { name: string }, content: string): unknown
    entry(header: Header, done: (error?: Error | null) => void): Writable
    finalize(): void
    destroy(error?: Error): void
  }
  export function extract(): Writable & {
    on(event: 'entry', heard: (header: Header, stream: Entry, next: (error?: unknown) => void) => void): unknown
  }
}
