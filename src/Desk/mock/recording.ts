import type { AgentLine, OpenConversation } from '../src/api/conversation'
import type { Account, Fault, PhoneMessage, Written } from '../src/api/simulator'
import { conversationsAt, phoneAt } from './recorded.ts'

interface Answer {
  status: number
  body: unknown
}

const accounts: Account[] = [
  { id: 'sms', provider: 'twilio', channel: 'sms', displayNumber: '+15550001111' },
  { id: 'wa-meta', provider: 'meta', channel: 'whatsapp', displayNumber: '+15550002222' },
  { id: 'wa-twilio', provider: 'twilio', channel: 'whatsapp', displayNumber: '+15550003333' },
]

/** A back end that remembers what it is told and decides nothing. */
export class Recording {
  readonly #phones = new Map<string, (PhoneMessage & { version: number })[]>()
  readonly #open: OpenConversation[] = conversationsAt(Date.now())
  readonly #agents: AgentLine[] = [
    { id: 'anna', name: 'Anna', teams: ['support', 'vip'], presence: 'online', open: 1, capacity: 5 },
    { id: 'ben', name: 'Ben', teams: ['support'], presence: 'away', open: 0, capacity: 5 },
    { id: 'carla', name: 'Carla', teams: ['managers'], presence: 'offline', open: 0, capacity: 3 },
  ]
  #faults: Fault[] = []
  #version = 0

  answer(route: string, query: URLSearchParams, body: unknown): Answer {
    const [, , id = '', command] = route.match(/^(\w+) \/desk\/conversations\/([^/]+)(?:\/(\w+))?$/) ?? []
    if (command === 'shortcuts') {
      return ok([{ flow: 'refund', titles: { en: 'Refund', fr: 'Remboursement' } }])
    }

    if (command) {
      return this.#command(decodeURIComponent(id), command, body as { text?: string })
    }

    switch (id ? 'GET /desk/conversations/' : route) {
      case 'GET /simulator/accounts': return ok(accounts)
      case 'GET /simulator/phones': return ok(this.#read(query))
      case 'POST /simulator/phones': return ok(this.#write(body as Written & { account: string, customer: string }))
      case 'GET /simulator/faults': return ok(this.#faults)
      case 'PUT /simulator/faults': return ok(this.#faults = body as Fault[])
      case 'POST /webchat/webchat/sessions': return ok({ session: 'visitor-1', token: 'visitor-1.seal' })
      case 'GET /webchat/webchat/events': return ok('')
      case 'POST /webhooks/webchat/webchat': return ok({})
      case 'POST /desk/token': return ok('recorded')
      case 'GET /desk/agents': return ok(this.#agents)
      case 'GET /desk/conversations': return ok(this.#open.map(viewOf))
      case 'GET /desk/conversations/': return ok(this.#open.find(open => open.state.id === decodeURIComponent(id)))
      default: return { status: 404, body: { title: 'Not recorded', detail: `${route} was not recorded.` } }
    }
  }

  #phone(account: string, customer: string) {
    const key = `${account} ${customer}`
    const phone = this.#phones.get(key) ?? phoneAt(key, Date.now()).map(message => ({ ...message, version: ++this.#version }))
    this.#phones.set(key, phone)
    return phone
  }

  #read(query: URLSearchParams) {
    const phone = this.#phone(query.get('account')!, query.get('customer')!)
    return { messages: phone.filter(message => message.version > Number(query.get('after'))), next: this.#version }
  }

  #write({ account, customer, text, choice, location, media }: Written & { account: string, customer: string }) {
    const contents = [
      ...text ? [{ kind: 'text' as const, body: text }] : [],
      ...choice ? [{ kind: 'choice-reply' as const, optionId: choice.id, label: choice.label }] : [],
      ...location ? [{ kind: 'location' as const, ...location }] : [],
      ...media ? [{ kind: 'media' as const, type: 'image' as const, source: { at: 'provider' as const, id: 'picture' } }] : [],
    ]
    const version = ++this.#version
    const at = new Date().toISOString()
    this.#phone(account, customer).push({ version, id: `m${version}`, fromCustomer: true, at, contents, status: 'delivered' })
    return { id: `m${version}`, replies: [] }
  }

  #command(id: string, command: string, body: { text?: string }): Answer {
    const open = this.#open.find(candidate => candidate.state.id === id)
    if (!open || command !== 'note') {
      return { status: 409, body: { title: 'Not now', detail: 'A recording obeys nobody; it only takes notes.' } }
    }

    const what = { line: 'note' as const, agent: 'anna', text: body.text ?? '' }
    open.timeline.push({ number: open.timeline.length + 1, at: new Date().toISOString(), what })
    return ok({})
  }
}

const ok = (body: unknown): Answer => ({ status: 200, body })

const viewOf = ({ state: { id, contact, lanes, lifecycle, handling, ticket, openedAt, turn } }: OpenConversation) =>
  ({ id, customer: contact.name, address: lanes[0]!.address, lifecycle, handling, ticket: ticket?.status, openedAt, heard: lanes[0]!.heard, turn })
