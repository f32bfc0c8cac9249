import { useAttempt } from '../live/toasts'
import { CustomerPicker } from './CustomerPicker'
import { FaultMenu } from './FaultMenu'
import type { Line } from './Line'
import { Phone } from './Phone'
import { PhoneTabs } from './PhoneTabs'
import { SimulatedLine } from './SimulatedLine'
import { WebChatLine } from './WebChatLine'

interface Props {
  lines: Line[]
  line: Line | undefined
  show: (account: string, customer?: string) => void
  newVisitor: () => Promise<void>
  refresh: () => void
}

/** The customers' side. */
export function Phones({ lines, line, show, newVisitor, refresh }: Props) {
  const attempt = useAttempt()
  if (!line) {
    return <aside class="phones empty"><p>No vendor is simulated here, so there are no phones.</p></aside>
  }

  return (
    <aside class="phones" aria-label="Phones">
      <PhoneTabs lines={lines} selected={line} select={show} />
      <div class="held">
        <div class="whose">
          {line instanceof SimulatedLine && (
            <>
              <CustomerPicker channel={line.account.channel} handle={line.handle} choose={handle => show(line.account.id, handle)} />
              <FaultMenu line={line} />
            </>
          )}
          {line instanceof WebChatLine && (
            <>
              <span class="quiet">Visitor {line.handle.slice(0, 8)}</span>
              <button type="button" onClick={() => void attempt(newVisitor)}>New visitor</button>
            </>
          )}
        </div>
        <Phone line={line} refresh={refresh} />
      </div>
    </aside>
  )
}
