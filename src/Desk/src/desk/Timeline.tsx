import type { OpenConversation } from '../api/conversation'
import { useStickyBottom } from '../live/useStickyBottom'
import { LineEntry } from './LineEntry'
import { MessageEntry } from './MessageEntry'
import { entriesOf } from './timeline'

export function Timeline({ open }: { open: OpenConversation }) {
  const entries = entriesOf(open)
  const scroll = useStickyBottom<HTMLOListElement>(open.state.id, entries.length + Number(open.typing ?? false))
  return (
    <ol class="timeline" aria-label="Timeline" tabIndex={0} {...scroll}>
      {entries.map(entry => 'row' in entry
        ? <MessageEntry key={entry.key} row={entry.row} />
        : <LineEntry key={entry.key} line={entry.line} />)}
      {open.typing && <li class="typing">The customer is typing…</li>}
    </ol>
  )
}
