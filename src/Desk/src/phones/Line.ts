import type { Account, PhoneMessage, Written } from '../api/simulator'

/** One customer as he talks with one account of ours, and what his phone shows of it. */
export abstract class Line {
  readonly #listeners = new Set<() => void>()
  #messages: readonly PhoneMessage[] = []
  #read = 0
  #companyTypes = false

  constructor(readonly account: Account) {}

  /** The customer as the system knows him there: his number, or his session. */
  abstract get handle(): string

  /** Fetches what is new. */
  abstract refresh(signal: AbortSignal): Promise<void>

  abstract write(written: Written): Promise<void>

  /** The customer types. Phones that the simulator plays tell nobody. */
  async typing(): Promise<void> {}

  get messages(): readonly PhoneMessage[] {
    return this.#messages
  }

  /** Whether his phone shows that somebody of the company types. */
  get companyTypes(): boolean {
    return this.#companyTypes
  }

  get unread(): number {
    return this.#messages.slice(this.#read).filter(message => !message.fromCustomer).length
  }

  markRead(): void {
    this.#read = this.#messages.length
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Messages that are new, or have changed, in their places. */
  protected show(changed: readonly PhoneMessage[]): void {
    if (changed.length === 0) {
      return
    }

    const messages = new Map(this.#messages.map(message => [message.id, message]))
    changed.forEach(message => messages.set(message.id, message))
    this.#replace([...messages.values()])
  }

  protected showTyping(companyTypes: boolean): void {
    if (this.#companyTypes !== companyTypes) {
      this.#companyTypes = companyTypes
      this.#changed()
    }
  }

  protected forget(): void {
    this.#read = 0
    this.#replace([])
  }

  #replace(messages: readonly PhoneMessage[]): void {
    this.#messages = messages
    this.#changed()
  }

  #changed(): void {
    this.#listeners.forEach(listener => listener())
  }
}
