import { Problem } from '../api/http'
import type { Account, PhoneMessage, Written } from '../api/simulator'
import { beginSession, follow, type Mail, type Session, type Signs, upload, writeInWidget, type WrittenInWidget } from '../api/webChat'
import { keep, recall } from '../live/useRemembered'
import { Line } from './Line'

/** A visitor's browser tab: it follows the stream of what is said, and goes on after a reload where it was. */
interface Tab {
  session: Session
  cursor: string
  read?: string
  messages: readonly PhoneMessage[]
}

export class WebChatLine extends Line {
  readonly #tab: Tab
  #following = false
  #trouble: unknown
  #seen: string | undefined

  /** The account has another key since, which ends all sessions: this visitor is gone. */
  ended = false

  private constructor(account: Account, tab: Tab) {
    super(account)
    this.#tab = tab
    this.show(tab.messages)
    super.markRead()
  }

  /** The visitor of this browser tab; nothing where there is no such account. */
  static async open(id: string): Promise<WebChatLine | undefined> {
    const tab = recall<Tab>(sessionStorage, id)
    try {
      return tab ? new WebChatLine(accountOf(id), tab) : await WebChatLine.begin(id)
    } catch (failure) {
      if (failure instanceof Problem && failure.status === 404) {
        return undefined
      }

      throw failure
    }
  }

  /** Another visitor, whom nobody knows. */
  static async begin(id: string): Promise<WebChatLine> {
    const tab: Tab = { session: await beginSession(id), cursor: '', messages: [] }
    keep(sessionStorage, id, tab)
    return new WebChatLine(accountOf(id), tab)
  }

  override get handle(): string {
    return this.#tab.session.session
  }

  /** Sees to it that the stream is open; what went wrong with it is said here. */
  override async refresh(signal: AbortSignal): Promise<void> {
    if (!this.#following) {
      void this.#follow(signal)
    }

    const trouble = this.#trouble
    this.#trouble = undefined
    if (trouble !== undefined) {
      throw trouble
    }
  }

  override async write({ text = '', choice, file }: Written): Promise<void> {
    const id = crypto.randomUUID()
    if (file) {
      const { id: uploaded } = await upload(this.account.id, this.#tab.session.token, file)
      await this.#post({ id, file: { id: uploaded } })
      return
    }

    const message: PhoneMessage = {
      id,
      fromCustomer: true,
      at: new Date().toISOString(),
      contents: [choice ? { kind: 'choice-reply', optionId: choice.id, label: choice.label } : { kind: 'text', body: text }],
      status: 'posted',
    }
    this.#said([message])
    try {
      await this.#post(choice ? { id, choice } : { id, text })
      this.#said(this.messages.filter(said => said.id === id && said.status === 'posted').map(said => ({ ...said, status: 'sent' })))
    } catch (failure) {
      this.#said([{ ...message, status: 'undelivered' }])
      throw failure
    }
  }

  override typing(): Promise<void> {
    return this.#post({ typing: true })
  }

  /** Says so to the company. Lost without harm: the next one covers it. */
  override markRead(): void {
    super.markRead()
    const last = this.messages.findLast(message => !message.fromCustomer)?.id
    if (last && last !== this.#seen && !document.hidden) {
      this.#seen = last
      this.#post({ read: last }).catch(() => undefined)
    }
  }

  async #follow(signal: AbortSignal): Promise<void> {
    this.#following = true
    try {
      for await (const news of follow(this.account.id, this.#tab.session.token, this.#tab.cursor, signal)) {
        if ('mail' in news) {
          this.#arrived(news.mail)
        } else {
          this.#given(news.signs)
        }
      }
    } catch (failure) {
      if (failure instanceof Problem && failure.status === 401) {
        this.ended = true
      } else if (!signal.aborted) {
        this.#trouble = failure
      }
    } finally {
      this.#following = false
      this.showTyping(false)
    }
  }

  // What he wrote himself comes back, with the time at which we had it; what he wrote on another device comes here first.
  #arrived({ cursor, id, at = new Date().toISOString(), content, own = false }: Mail): void {
    this.#tab.cursor = cursor
    this.#said([{ id, fromCustomer: own, at, contents: [content], status: own && isRead(at, this.#tab.read) ? 'read' : 'delivered' }])
  }

  #given({ typing, read }: Signs): void {
    this.showTyping(typing)
    if (read !== undefined) {
      this.#tab.read = read
      this.#said(this.messages
        .filter(message => message.fromCustomer && message.status === 'delivered' && isRead(message.at, read))
        .map(message => ({ ...message, status: 'read' })))
    }
  }

  #said(messages: PhoneMessage[]): void {
    this.show(messages)
    this.#tab.messages = this.messages
    keep(sessionStorage, this.account.id, this.#tab)
  }

  #post(written: WrittenInWidget): Promise<void> {
    return writeInWidget(this.account.id, this.#tab.session.token, written)
  }
}

const isRead = (at: string, read: string | undefined): boolean => read !== undefined && Date.parse(at) <= Date.parse(read)

const accountOf = (id: string): Account => ({ id, provider: 'web page', channel: 'webchat', displayNumber: location.host })
