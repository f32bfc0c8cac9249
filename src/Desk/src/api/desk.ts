import type { AgentLine, ConversationView, OpenConversation, Presence, Shortcut } from './conversation'
import { fetchOk, Problem, sending } from './http'

export type DeskCommand =
  | { name: 'take' | 'release' | 'solve' }
  | { name: 'reply' | 'note', text: string }
  | { name: 'assign', agent: string }
  | { name: 'start', flow: string }

/** The desk's API as one agent uses it. The local issuer's token stays in memory and is asked for anew when the host no longer believes it. */
export class DeskClient {
  #token: Promise<string> | undefined

  constructor(readonly agent: string) {}

  conversations(signal: AbortSignal): Promise<ConversationView[]> {
    return this.#json('/desk/conversations', { signal })
  }

  conversation(id: string, signal: AbortSignal): Promise<OpenConversation> {
    return this.#json(`/desk/conversations/${encodeURIComponent(id)}`, { signal })
  }

  shortcuts(id: string, signal: AbortSignal): Promise<Shortcut[]> {
    return this.#json(`/desk/conversations/${encodeURIComponent(id)}/shortcuts`, { signal })
  }

  agents(signal: AbortSignal): Promise<AgentLine[]> {
    return this.#json('/desk/agents', { signal })
  }

  async setPresence(presence: Presence): Promise<void> {
    await this.#call(`/desk/presence/${presence}`, { method: 'PUT' })
  }

  /** The same key twice is one command, so a command whose answer was lost is repeated under its key. */
  async command(conversation: string, { name, ...body }: DeskCommand, key: string): Promise<void> {
    const init = sending('POST', body)
    await this.#call(`/desk/conversations/${encodeURIComponent(conversation)}/${name}`, {
      ...init,
      headers: { ...init.headers, 'Idempotency-Key': key },
    })
  }

  /** The customer sees that the agent types, as long as his channel shows that. */
  async typing(conversation: string): Promise<void> {
    await this.#call(`/desk/conversations/${encodeURIComponent(conversation)}/typing`, { method: 'PUT' })
  }

  async #json<T>(path: string, init: RequestInit): Promise<T> {
    return await (await this.#call(path, init)).json() as T
  }

  async #call(path: string, init: RequestInit): Promise<Response> {
    try {
      return await this.#authorized(path, init)
    } catch (failure) {
      if (!(failure instanceof Problem && failure.status === 401)) {
        throw failure
      }

      this.#token = undefined
      return await this.#authorized(path, init)
    }
  }

  async #authorized(path: string, init: RequestInit): Promise<Response> {
    const token = await (this.#token ??= this.#signIn())
    return await fetchOk(path, { ...init, headers: { ...init.headers, Authorization: `Bearer ${token}` } })
  }

  async #signIn(): Promise<string> {
    try {
      return await (await fetchOk(`/desk/token?agent=${encodeURIComponent(this.agent)}`, { method: 'POST' })).text()
    } catch (failure) {
      this.#token = undefined
      throw failure instanceof Problem && failure.status === 404
        ? new Problem(404, 'This host issues no tokens of its own, so nobody can sign in here.')
        : failure
    }
  }
}

