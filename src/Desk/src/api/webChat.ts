// A visitor of a web page with our widget: docs/web-chat.md.

import type { Content } from './content'
import { eventsOf } from './eventStream'
import { fetchJson, fetchOk, sending } from './http'

export interface Session {
  session: string
  token: string
}

export interface Mail {
  cursor: string
  id: string
  at?: string
  content: Content
  /** Written by the visitor, here or on another device of his. */
  own?: boolean
}

export interface Signs {
  /** Somebody is about to answer. */
  typing: boolean
  /** When somebody last read what the visitor wrote. */
  read?: string
}

export interface Uploaded {
  id: string
  name: string
  contentType: string
}

/** A message has an id and one of text, choice and file; the signs stand alone. */
export type WrittenInWidget =
  | { id: string, text: string }
  | { id: string, choice: { id: string, label: string } }
  | { id: string, file: { id: string } }
  | { typing: true }
  | { read: string }

export const beginSession = (account: string): Promise<Session> =>
  fetchJson(`/webchat/${account}/sessions`, { method: 'POST' })

/** What is said after a cursor and the signs, until the server ends the stream. */
export async function* follow(account: string, token: string, after: string, signal: AbortSignal): AsyncGenerator<{ mail: Mail } | { signs: Signs }> {
  const headers = { ...bearer(token), ...after ? { 'Last-Event-ID': after } : {} }
  for await (const { name, data } of eventsOf(await fetchOk(`/webchat/${account}/events`, { signal, headers }))) {
    yield name === 'signs' ? { signs: JSON.parse(data) as Signs } : { mail: JSON.parse(data) as Mail }
  }
}

export const writeInWidget = async (account: string, token: string, written: WrittenInWidget): Promise<void> => {
  const init = sending('POST', written)
  await fetchOk(`/webhooks/webchat/${account}`, { ...init, headers: { ...init.headers, ...bearer(token) } })
}

export const upload = (account: string, token: string, file: File): Promise<Uploaded> => fetchJson(`/webchat/${account}/files`, {
  method: 'POST',
  headers: { ...bearer(token), 'X-File-Name': encodeURIComponent(file.name) },
  body: file,
})

const bearer = (token: string) => ({ Authorization: `Bearer ${token}` })
