// The simulated vendors and their customers' phones: src/Simulator/Http.

import type { Content } from './content'
import type { Channel } from './conversation'
import { fetchJson, sending } from './http'

export interface Account {
  id: string
  provider: string
  channel: Channel
  displayNumber: string
}

export interface PhoneMessage {
  id: string
  fromCustomer: boolean
  at: string
  contents: Content[]
  status: string
  error?: number
}

export interface PhonePage {
  messages: PhoneMessage[]
  next: number
}

/** What a customer writes: exactly one of these. */
export interface Written {
  text?: string
  choice?: { id: string, label: string }
  location?: { latitude: number, longitude: number, name?: string, address?: string }
  media?: { caption?: string }
  file?: File
}

export interface Fault {
  kind: string
  account?: string
  customer?: string
  times?: number
  code?: number
  retryAfterSeconds?: number
}

export const readAccounts = (signal: AbortSignal): Promise<Account[]> => fetchJson('/simulator/accounts', { signal })

export const readPhone = (account: string, customer: string, after: number, signal: AbortSignal): Promise<PhonePage> =>
  fetchJson(`/simulator/phones?${new URLSearchParams({ account, customer, after: String(after) })}`, { signal })

export const writeAs = (account: string, customer: string, name: string | undefined, written: Written): Promise<unknown> =>
  fetchJson('/simulator/phones', sending('POST', { account, customer, ...(name ? { name } : {}), ...written }))

export const readFaults = (): Promise<Fault[]> => fetchJson('/simulator/faults')

export const replaceFaults = (faults: Fault[]): Promise<Fault[]> => fetchJson('/simulator/faults', sending('PUT', faults))
