import type { Account, Fault } from '../api/simulator'

interface FaultKind {
  kind: string
  label: string
  explained: string
  more?: (account: Account) => Partial<Fault>
}

// The code with which each vendor says that the 24 hours are over.
const windowClosed = ({ provider }: Account) => ({ code: provider === 'meta' ? 131047 : 63016 })

/** What the vendor can be made to do with our next message to a phone. */
export const faultKinds: readonly FaultKind[] = [
  { kind: 'rate-limited', label: '429', explained: 'Too many requests, come back in 5 seconds', more: () => ({ retryAfterSeconds: 5 }) },
  { kind: 'server-error', label: '500', explained: 'The vendor breaks; not sent' },
  { kind: 'hangs', label: 'Hang', explained: 'No answer until we give up; not sent' },
  { kind: 'cut-off', label: 'Answer lost', explained: 'Sent, but the connection breaks before the answer' },
  { kind: 'fails-later', label: 'Window closed', explained: 'Accepted; a receipt says later that it failed', more: windowClosed },
  { kind: 'duplicate-receipts', label: 'Receipts twice', explained: 'Every receipt comes twice' },
]

export const faultFor = ({ kind, more }: FaultKind, account: Account, customer: string): Fault =>
  ({ kind, times: 1, ...more?.(account), account: account.id, customer })

export const labelOf = (fault: Fault): string => faultKinds.find(({ kind }) => kind === fault.kind)?.label ?? fault.kind
