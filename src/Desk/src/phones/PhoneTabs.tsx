import { channelNames } from '../messages/channels'
import type { Line } from './Line'
import { useMessages } from './usePhones'

interface Props {
  lines: Line[]
  selected: Line
  select: (account: string) => void
}

/** The phones; arrow keys go from one to the next. */
export function PhoneTabs({ lines, selected, select }: Props) {
  const step = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const next = by && lines[(lines.indexOf(selected) + by + lines.length) % lines.length]
    if (next) {
      select(next.account.id)
      document.getElementById(tabId(next))?.focus()
    }
  }

  return (
    <div class="tabs" role="tablist" aria-orientation="vertical" aria-label="Phones" onKeyDown={step}>
      {lines.map(line => <Tab key={line.account.id} line={line} selected={line === selected} select={select} />)}
    </div>
  )
}

function Tab({ line, selected, select }: { line: Line, selected: boolean, select: (account: string) => void }) {
  useMessages(line)
  const { id, channel, provider } = line.account
  return (
    <button
      type="button"
      role="tab"
      id={tabId(line)}
      aria-selected={selected}
      tabIndex={selected ? 0 : -1}
      data-channel={channel}
      onClick={() => select(id)}
    >
      <strong>{channelNames[channel]}</strong>
      <small>{provider}</small>
      {!selected && line.unread > 0 && <span class="count" aria-label={`${line.unread} new`}>{line.unread}</span>}
    </button>
  )
}

const tabId = (line: Line) => `phone-${line.account.id}`
