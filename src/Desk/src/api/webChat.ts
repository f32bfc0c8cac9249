// A visitor of a web page with our widget: src/Functions/WebChat, and src/Core/Providers/WebChat/WebChatInbound.cs for what he writes.

import type { Content } from './content'
import { fetchJson, fetchOk, sending } from './http'

export interface Session {
  session: string
  token: string
}

export interface Mail {
  cursor: string
  id: string
  content: Content
}

export interface WrittenInWidget {
  id: string
  text?: string
  choice?: { id: string, label: string }
}

export const beginSession = (account: string): Promise<Session> =>
  fetchJson(`/webchat/${account}/sessions`, { method: 'POST' })

export const readMail = async (account: string, token: string, after: string, signal: AbortSignal): Promise<Mail[]> => {
  const path = `/webchat/${account}/messages?${new URLSearchParams({ after })}`
  const { messages } = await fetchJson<{ messages: Mail[] }>(path, { signal, headers: bearer(token) })
  return messages
}

export const writeInWidget = async (account: string, token: string, written: WrittenInWidget): Promise<void> => {
  const init = sending('POST', written)
  await fetchOk(`/webhooks/webchat/${account}`, { ...init, headers: { ...init.headers, ...bearer(token) } })
}

const bearer = (token: string) => ({ Authorization: `Bearer ${token}` })
