import { Problem } from '../api/http'
import type { Account, PhoneMessage, Written } from '../api/simulator'
import { beginSession, type Mail, readMail, type Session, writeInWidget } from '../api/webChat'
import { keep, recall } from '../live/useRemembered'
import { Line } from './Line'

/** A visitor's browser tab. The mailbox holds only what was said to him, so the tab itself remembers what he wrote, as a widget does. */
interface Tab {
  session: Session
  cursor: string
  messages: readonly PhoneMessage[]
}

export class WebChatLine extends Line {
  readonly #tab: Tab

  /** The account has another key since, which ends all sessions: this visitor is gone. */
  ended = false

  private constructor(account: Account, tab: Tab) {
    super(account)
    this.#tab = tab
    this.show(tab.messages)
    this.markRead()
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

  override async refresh(signal: AbortSignal): Promise<void> {
    try {
      this.#arrived(await readMail(this.account.id, this.#tab.session.token, this.#tab.cursor, signal))
    } catch (failure) {
      if (!(failure instanceof Problem && failure.status === 401)) {
        throw failure
      }

      this.ended = true
    }
  }

  override async write(written: Written): Promise<void> {
    const message: PhoneMessage = {
      id: crypto.randomUUID(),
      fromCustomer: true,
      at: new Date().toISOString(),
      contents: [written.choice
        ? { kind: 'choice-reply', optionId: written.choice.id, label: written.choice.label }
        : { kind: 'text', body: written.text ?? '' }],
      status: 'posted',
    }
    this.#said([message])
    try {
      await writeInWidget(this.account.id, this.#tab.session.token, { id: message.id, ...written })
      this.#said([{ ...message, status: 'delivered' }])
    } catch (failure) {
      this.#said([{ ...message, status: 'undelivered' }])
      throw failure
    }
  }

  #arrived(mail: Mail[]): void {
    const last = mail.at(-1)
    if (last) {
      this.#tab.cursor = last.cursor
      const at = new Date().toISOString()
      this.#said(mail.map(({ id, content }) => ({ id, fromCustomer: false, at, contents: [content], status: 'delivered' })))
    }
  }

  #said(messages: PhoneMessage[]): void {
    this.show(messages)
    this.#tab.messages = this.messages
    keep(sessionStorage, this.account.id, this.#tab)
  }
}

const accountOf = (id: string): Account => ({ id, provider: 'web page', channel: 'webchat', displayNumber: location.host })
