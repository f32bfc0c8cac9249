import type { ConversationView } from '../api/conversation'
import { channelNames } from '../messages/channels'
import { When } from './When'
import { ofAddress, ofHandling, ofLifecycle } from './words'

interface Props {
  conversations: ConversationView[]
  selected: string | undefined
  select: (id: string) => void
}

/** The open conversations, the one heard from last first; arrow keys go from one to the next. */
export function ConversationList({ conversations, selected, select }: Props) {
  return (
    <nav class="conversations" aria-label="Open conversations" onKeyDown={step}>
      <h3>Open conversations <span class="quiet">{conversations.length}</span></h3>
      <ul>
        {conversations.map(view => (
          <li key={view.id}>
            <button type="button" aria-current={view.id === selected} onClick={() => select(view.id)}>
              <span class="badge" data-channel={view.address.channel}>{channelNames[view.address.channel]}</span>
              <strong>{view.customer ?? ofAddress(view.address)}</strong>
              <span>{ofHandling(view.handling)}</span>
              <span>{ofLifecycle(view.lifecycle)}</span>
              <span>{view.ticket && `ticket ${view.ticket}`}</span>
              <When at={view.heard ?? view.openedAt} />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function step(event: KeyboardEvent) {
  const here = (event.target as HTMLElement).closest('li')
  const next = event.key === 'ArrowDown' ? here?.nextElementSibling : event.key === 'ArrowUp' ? here?.previousElementSibling : undefined
  if (next) {
    event.preventDefault()
    next.querySelector('button')?.focus()
  }
}
