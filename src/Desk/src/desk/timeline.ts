import type { OpenConversation, OutboxRow, TimelineLine } from '../api/conversation'

export type Entry = { key: string, at: string, line: TimelineLine } | { key: string, at: string, row: OutboxRow }

/** Everything that was said and done, in the order of its time; of two at one moment, the customer's comes first. */
export function entriesOf({ timeline, messages }: OpenConversation): Entry[] {
  const lines: Entry[] = timeline.map(line => ({ key: `line ${line.number}`, at: line.at, line }))
  const ours: Entry[] = messages.map(row => ({ key: row.message.id, at: row.createdAt, row }))
  return [...lines, ...ours].sort((one, other) => Date.parse(one.at) - Date.parse(other.at))
}
