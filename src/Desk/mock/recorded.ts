import type { Author, Conversation, Delivery, Dispatch, OpenConversation, OutboxRow } from '../src/api/conversation'
import type { Content } from '../src/api/content'
import type { PhoneMessage } from '../src/api/simulator'

const minute = 60_000
const text = (body: string): Content => ({ kind: 'text', body })
const question: Content = { kind: 'choice', body: 'What is it about?', options: [{ id: 'order', label: 'My order' }, { id: 'bill', label: 'A bill' }, { id: 'else', label: 'Else' }] }
const list: Content = {
  kind: 'choice',
  body: 'Which of your orders?',
  options: ['Espresso machine', 'Coffee beans, 2 kg', 'Milk jug', 'None of them'].map(label => ({ id: label, label, description: 'ordered in January' })),
}

/** One of each that a phone can show. */
export function phoneAt(key: string, now: number): PhoneMessage[] {
  if (key !== 'wa-meta +15005550006') {
    return []
  }

  const said: [boolean, Content, string, number?][] = [
    [true, text('Hello, my machine does not heat up any more.'), 'read'],
    [false, text('Hello Vivian, good to hear from you.'), 'read'],
    [false, question, 'read'],
    [true, { kind: 'choice-reply', optionId: 'order', label: 'My order' }, 'read'],
    [false, list, 'delivered'],
    [true, { kind: 'media', type: 'image', source: { at: 'provider', id: 'picture' }, caption: 'This light stays on.' }, 'delivered'],
    [true, { kind: 'location', latitude: 48.8584, longitude: 2.2945, name: 'Eiffel Tower', address: 'Champ de Mars, Paris' }, 'posted'],
    [false, text('Anna is with you now.'), 'sent'],
    [false, text('One moment, I look it up.'), 'accepted'],
    [false, text('This one did not arrive.'), 'failed', 131047],
  ]
  return said.map(([fromCustomer, content, status, error], place) => ({
    id: `r${place}`, fromCustomer, at: new Date(now - (20 - place) * minute).toISOString(), contents: [content], status, ...error ? { error } : {},
  }))
}

/** One of each that the desk can show. */
export function conversationsAt(now: number): OpenConversation[] {
  const ago = (minutes: number) => new Date(now - minutes * minute).toISOString()
  const state = conversation('a-vivian.1', ago, {
    contact: { id: 'p-1', name: 'Vivian Porter', language: 'en', fields: { email: 'vip@example.org', owner: 'anna', customerType: 'VIP' }, tags: ['vip'] },
    handling: { by: 'agent', agent: 'anna', name: 'Anna', since: ago(10) },
    ticket: { id: 't-1', status: 'open', openedAt: ago(12), solvedBySilence: false, reopened: 1 },
    silence: { since: ago(6), stage: 'reminded', due: ago(-4) },
    calls: [{ id: 'call-2', work: { work: 'choose' }, deadline: ago(-1) }],
    flow: { flowId: 'vip-routing', version: '3f9c1a', step: 'ask-email', waiting: { for: 'reply', invalid: 1 }, deadline: ago(-4), variables: { topic: 'order' } },
  })
  const open: OpenConversation = {
    state,
    timeline: [
      { number: 1, at: ago(20), what: { line: 'customer', messageId: '1', lane: 'a-vivian', content: text('Hello, my machine does not heat up any more.') } },
      { number: 2, at: ago(17), what: { line: 'customer', messageId: '2', lane: 'a-vivian', content: { kind: 'choice-reply', optionId: 'order', label: 'My order' } } },
      { number: 3, at: ago(13), what: { line: 'notice', code: 'assigned.least-open', reason: 'anna is online with 0 of 5 open' } },
      { number: 4, at: ago(11), what: { line: 'note', agent: 'anna', text: 'Second machine of this kind this week.' } },
      { number: 5, at: ago(9), what: { line: 'reaction', messageId: '1', emoji: '👍' } },
      { number: 6, at: ago(2), what: { line: 'notice', code: 'silence.reminded', reason: 'No answer for 5 minutes.' } },
    ],
    messages: [
      message(1, ago(19), { author: 'bot' }, text('Hello Vivian, good to hear from you.'), 'read'),
      message(2, ago(18), { author: 'bot' }, question, 'read'),
      message(3, ago(12), { author: 'system' }, text('Anna is with you now.'), 'delivered'),
      message(4, ago(8), { author: 'agent', agent: 'anna', name: 'Anna' }, text('One moment, I look it up.'), 'sent'),
      message(5, ago(7), { author: 'agent', agent: 'anna', name: 'Anna' }, text('Is the tank full?'), 'queued', { is: 'waiting', notBefore: ago(-1) }),
      message(6, ago(6), { author: 'agent', agent: 'anna', name: 'Anna' }, text('This one did not arrive.'), 'failed', { is: 'given-up', outcome: { outcome: 'window-closed', code: '131047' } }),
    ],
  }
  const waiting = conversation('a-robin.4', ago, { handling: { by: 'queue', for: [{ to: 'team', team: 'support' }], since: ago(3) } })
  return [open, { state: waiting, timeline: [], messages: [] }]
}

const conversation = (id: string, ago: (minutes: number) => string, more: Partial<Conversation>): Conversation => ({
  id,
  openedAt: ago(20),
  contact: { id: 'p-2', fields: {}, tags: [] },
  lanes: [{ lane: id.split('.')[0]!, address: { account: 'wa-meta', channel: 'whatsapp', handle: id === 'a-vivian.1' ? '+15005550006' : '+447700900123' }, heard: ago(9) }],
  lifecycle: { is: 'active' },
  handling: { by: 'bot' },
  calls: [],
  turn: 7,
  language: 'en',
  speakingIn: id.split('.')[0]!,
  ...more,
})

const message = (number: number, createdAt: string, author: Author, content: Content, delivery: Delivery, dispatch: Dispatch = { is: 'done' }): OutboxRow => ({
  message: { id: `a-vivian.1.${number}`, to: { account: 'wa-meta', channel: 'whatsapp', handle: '+15005550006' }, content },
  author, createdAt, dispatch, delivery, attempts: dispatch.is === 'waiting' ? 2 : 1,
})
