import type { Address, Dispatch, FlowRun, Handling, Lifecycle, Target } from '../api/conversation'
import { clockTime } from '../live/times'

/** Whoever has no name yet is known by his number, or by the beginning of his session. */
export const ofAddress = (address: Address | undefined): string => !address ? '…'
  : address.channel === 'webchat' ? `Visitor ${address.handle.slice(0, 8)}`
  : address.handle

export function ofLifecycle(lifecycle: Lifecycle): string {
  switch (lifecycle.is) {
    case 'inactive':
    case 'closing':
      return `${lifecycle.is} since ${clockTime(lifecycle.since)}`
    case 'closed':
      return `closed at ${clockTime(lifecycle.at)}`
    default:
      return lifecycle.is
  }
}

export function ofHandling(handling: Handling): string {
  switch (handling.by) {
    case 'bot':
      return 'bot'
    case 'queue':
      return handling.for.length > 0 ? `queue for ${handling.for.map(ofTarget).join(', then ')}` : 'queue'
    case 'agent':
      return handling.name
    case 'elsewhere':
      return `answered elsewhere until ${clockTime(handling.until)}`
  }
}

const ofTarget = (target: Target): string => target.to === 'team' ? `team ${target.team}` : target.agent

/** What is still to happen, or went wrong, before the vendor has a message; nothing once it does. */
export function ofDispatch(dispatch: Dispatch): string | undefined {
  switch (dispatch.is) {
    case 'waiting':
      return 'to be sent'
    case 'claimed':
      return 'being sent'
    case 'in-doubt':
      return 'perhaps sent, waiting for a receipt'
    case 'given-up':
      return [dispatch.outcome.outcome, dispatch.outcome.code, dispatch.outcome.reason].filter(Boolean).join(': ')
    case 'done':
      return undefined
  }
}

export function ofWaiting(waiting: FlowRun['waiting']): string {
  switch (waiting?.for) {
    case 'reply':
      return waiting.invalid > 0 ? `the answer, after ${waiting.invalid} that were not valid` : 'the answer'
    case 'call':
      return 'a look-up'
    case 'time':
      return 'the time'
    case 'person':
      return 'a person'
    case undefined:
      return 'nothing'
  }
}

/** Everything that a flow keeps, each under its path. */
export const wordsOf = (value: object, path: string[] = []): [name: string, word: string][] =>
  Object.entries(value).flatMap(([name, inner]) => typeof inner === 'object' && inner !== null
    ? wordsOf(inner, [...path, name])
    : [[[...path, name].join('.'), String(inner)] satisfies [string, string]])
