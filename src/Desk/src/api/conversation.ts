// What the desk shows: src/Core/Conversations and src/Functions/Desk/OpenConversation.cs.

import type { Content } from './content'

export type Channel =
  | 'sms' | 'whatsapp' | 'webchat' | 'messenger' | 'instagram' | 'line' | 'telegram' | 'rcs' | 'apple' | 'email' | 'own'
export type Delivery = 'queued' | 'sent' | 'failed' | 'delivered' | 'read'
export type TicketStatus = 'new' | 'open' | 'pending' | 'on-hold' | 'solved' | 'closed'
export type Presence = 'online' | 'away' | 'offline'

export type Target = { to: 'agent', agent: string } | { to: 'team', team: string }

export type Lifecycle =
  | { is: 'active' }
  | { is: 'inactive' | 'closing', since: string }
  | { is: 'lingering', until: string }
  | { is: 'closed', at: string }

export type Handling =
  | { by: 'bot' }
  | { by: 'queue', for: Target[], since: string }
  | { by: 'agent', agent: string, name: string, since: string }
  | { by: 'elsewhere', since: string, until: string }

export interface Address {
  account: string
  channel: Channel
  handle: string
}

export interface LaneCursor {
  lane: string
  address: Address
  heard?: string
}

export interface PendingCall {
  id: string
  work: { work: 'choose' } | { work: 'request', key: string } | { work: 'ask-connector', question: { connector: string } }
  deadline: string
  /** It has answered, and waits for the others of its group. */
  result?: unknown
}

export interface FlowRun {
  flowId: string
  version: string
  step?: string
  waiting?: { for: 'reply', invalid: number } | { for: 'call' | 'time' | 'person' }
  deadline?: string
  outcome?: string
  variables: Record<string, unknown>
}

export interface Ticket {
  id: string
  status: TicketStatus
  openedAt: string
  solvedBySilence: boolean
  closesAt?: string
  reopened: number
  subject?: string
  priority?: 'low' | 'high' | 'urgent'
}

/** A flow that an agent may start; its title by language, under an empty one where it is the same in all. */
export interface Shortcut {
  flow: string
  titles: Record<string, string>
}

export interface Contact {
  id: string
  name?: string
  language?: string
  fields: Record<string, string>
  tags: string[]
}

export interface Conversation {
  id: string
  openedAt: string
  contact: Contact
  lanes: LaneCursor[]
  facts?: Record<string, string>
  lifecycle: Lifecycle
  handling: Handling
  silence?: { since: string, stage: 'waiting' | 'reminded' | 'told', due?: string }
  ticket?: Ticket
  calls: PendingCall[]
  turn: number
  language: string
  speakingIn: string
  flow?: FlowRun
}

export type TimelineItem =
  | { line: 'customer', messageId: string, lane: string, content: Content, by?: string }
  | { line: 'reaction', messageId: string, emoji?: string }
  | { line: 'edited', messageId: string, content: Content }
  | { line: 'deleted', messageId: string }
  | { line: 'elsewhere', messageId: string, content: Content }
  | { line: 'note', agent: string, text: string }
  | { line: 'notice', code: string, reason: string }

export interface TimelineLine {
  number: number
  at: string
  what: TimelineItem
}

export type Author = { author: 'bot' | 'system' } | { author: 'agent', agent: string, name: string }

export type Dispatch =
  | { is: 'waiting', notBefore: string }
  | { is: 'claimed', since: string }
  | { is: 'in-doubt', until: string }
  | { is: 'done' }
  | { is: 'given-up', outcome: { outcome: string, code?: string, reason?: string } }

export interface OutboxRow {
  message: { id: string, to: Address, content: Content }
  author: Author
  createdAt: string
  dispatch: Dispatch
  delivery: Delivery
  attempts: number
}

export interface OpenConversation {
  state: Conversation
  timeline: TimelineLine[]
  messages: OutboxRow[]
  /** Nothing where it has no end. Where closes is missing, it was never open. */
  window?: { closes?: string, closesForPeople?: string }
  /** The customer is, as far as his channel says so. */
  typing?: boolean
}

export interface ConversationView {
  id: string
  customer?: string
  address: Address
  lifecycle: Lifecycle
  handling: Handling
  ticket?: TicketStatus
  openedAt: string
  heard?: string
  turn: number
}

export interface AgentLine {
  id: string
  name: string
  teams: string[]
  presence: Presence
  open: number
  capacity: number
}
