export type Reason = 'bad-input' | 'not-found' | 'gone' | 'forbidden' | 'conflict' | 'too-many'

/** What a person cannot mend in the form they sent; the doors turn the reason into a status and show the sentence. */
export class Refused extends Error {
  constructor(
    readonly reason: Reason,
    sentence: string,
    readonly retryAfterSeconds?: number,
    /** What would mend it, for a program or a page to lead there. */
    readonly needs?: 'policies' | 'factor',
  ) {
    super(sentence)
    this.name = 'Refused'
  }
}

/** The one way to say that something is not there, whether it never was or may not be seen. */
export const notFound = () => new Refused('not-found', 'There is nothing at this address, or it is not public.')
