import type { Dispatch, OpenConversation, PendingCall } from '../api/conversation'

export interface Deadline {
  key: string
  what: string
  at: string
}

/** All that the conversation waits for until a moment, the earliest first. */
export function deadlinesOf({ state, messages }: OpenConversation): Deadline[] {
  const { lifecycle, handling, flow, silence, ticket, calls } = state
  return [
    ...lifecycle.is === 'lingering' ? [{ key: 'linger', what: 'Closes, if nothing more is said', at: lifecycle.until }] : [],
    ...silence?.due ? [{ key: 'silence', what: nextOfSilence[silence.stage], at: silence.due }] : [],
    ...ticket?.closesAt ? [{ key: 'ticket', what: 'The solved ticket closes for good', at: ticket.closesAt }] : [],
    ...handling.by === 'bot' && flow?.deadline ? [{ key: 'flow', what: 'The flow goes on without an answer', at: flow.deadline }] : [],
    ...handling.by === 'elsewhere' ? [{ key: 'elsewhere', what: 'The bot goes on, if nobody answers elsewhere', at: handling.until }] : [],
    ...calls.filter(call => !call.result).map(call => ({ key: call.id, what: nameOfCall(call), at: call.deadline })),
    ...messages.flatMap(({ message, dispatch, attempts }) => deadlineOf(message.id, dispatch, attempts)),
  ].sort((one, other) => Date.parse(one.at) - Date.parse(other.at))
}

const nextOfSilence = {
  waiting: 'The silent customer is reminded',
  reminded: 'The silent customer is told that it rests',
  told: 'Counts as solved by silence',
}

function nameOfCall({ work }: PendingCall): string {
  switch (work.work) {
    case 'choose':
      return 'An agent is being chosen'
    case 'request':
      return `A request of the flow (${work.key})`
    case 'ask-connector':
      return `A look-up in ${work.question.connector}`
  }
}

function deadlineOf(id: string, dispatch: Dispatch, attempts: number): Deadline[] {
  switch (dispatch.is) {
    case 'waiting':
      return [{ key: id, what: attempts > 0 ? 'A message is tried again' : 'A message is sent', at: dispatch.notBefore }]
    case 'in-doubt':
      return [{ key: id, what: 'A receipt must tell whether a message was sent', at: dispatch.until }]
    default:
      return []
  }
}
