import { useEffect } from 'preact/hooks'
import type { Written } from '../api/simulator'
import { useAttempt } from '../live/toasts'
import { useStickyBottom } from '../live/useStickyBottom'
import { channelNames } from '../messages/channels'
import { Bubble } from './Bubble'
import { Composer } from './Composer'
import type { Line } from './Line'
import { useMessages } from './usePhones'

/** A customer's phone, or his browser, with our company's chat open. */
export function Phone({ line, refresh }: { line: Line, refresh: () => void }) {
  const messages = useMessages(line)
  const scroll = useStickyBottom<HTMLOListElement>(`${line.account.id} ${line.handle}`, messages.length + Number(line.companyTypes))
  const attempt = useAttempt()
  useEffect(() => line.markRead(), [line, messages])

  const write = async (written: Written) => {
    const writing = attempt(() => line.write(written))
    refresh()
    const done = await writing
    refresh()
    return done
  }

  const { channel, displayNumber } = line.account
  return (
    <section class="phone" data-channel={channel} aria-label={`${channelNames[channel]}, customer's side`}>
      <header>
        <span class="avatar" aria-hidden="true">Co</span>
        <div>
          <strong>The company</strong>
          <small>{displayNumber}</small>
        </div>
      </header>
      <ol class="bubbles" aria-label="Messages on the phone" {...scroll}>
        {messages.length === 0 && <li class="empty">Nothing has been said yet. Write as the customer.</li>}
        {messages.map(message => (
          <Bubble key={message.id} message={message} choose={({ id, label }) => void write({ choice: { id, label } })} />
        ))}
        {line.companyTypes && <li class="typing">The company is typing…</li>}
      </ol>
      <Composer key={line.handle} channel={channel} write={write} typed={() => line.typing()} />
    </section>
  )
}
