import type { Token } from './Token'
import type { Tag, Word } from './Word'

/** A place in the tokens. A rule that does not apply gives null and leaves the cursor where it was. */
export class Cursor {
  private place = 0
  constructor(readonly tokens: Token[]) {}

  /** The token `ahead` places on; the end token from there to infinity. */
  peek(ahead = 0): Token {
    return this.tokens[Math.min(this.place + ahead, this.tokens.length - 1)]!
  }

  /** The token just taken, null at the very beginning. */
  get taken(): Token | null {
    return this.place > 0 ? this.tokens[this.place - 1]! : null
  }

  get ended(): boolean {
    return this.peek().type === 'end'
  }

  get index(): number {
    return this.place
  }

  backTo(index: number): void {
    this.place = index
  }

  next(): Token {
    const token = this.peek()
    if (!this.ended) this.place += 1
    return token
  }

  /** Takes the token if it is a sign of this type. */
  sign(...types: Token['type'][]): Token | null {
    return types.includes(this.peek().type) ? this.next() : null
  }

  isWord(tags: Tag | Tag[], ahead = 0): boolean {
    const word = this.peek(ahead).word
    return word !== null && (Array.isArray(tags) ? tags.includes(word.tag) : tags === word.tag)
  }

  /** Takes the token if it is a word of one of these meanings. */
  word(...tags: Tag[]): Word | null {
    return this.isWord(tags) ? this.next().word : null
  }

  /** Runs a rule and goes back where it gives null. */
  attempt<T>(rule: () => T | null): T | null {
    const before = this.place
    const result = rule()
    if (result === null) this.place = before
    return result
  }
}
