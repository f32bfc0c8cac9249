import { type Fault, readFaults, replaceFaults } from '../api/simulator'
import { Menu } from '../live/Menu'
import { useAttempt } from '../live/toasts'
import { useKept } from '../live/useKept'
import { usePolling } from '../live/usePolling'
import { faultFor, faultKinds, labelOf } from './faults'
import type { Line } from './Line'

/** What goes wrong with the next message to this phone; used up by it. */
export function FaultMenu({ line }: { line: Line }) {
  const [pending, setPending] = useKept<Fault[]>([])
  const attempt = useAttempt()
  usePolling(async () => setPending(await readFaults()), [])

  const replace = (change: (faults: Fault[]) => Fault[]) =>
    attempt(async () => setPending(await replaceFaults(change(await readFaults()))))
  const mine = pending.filter(fault => isFor(fault, line))
  return (
    <Menu label={<>Faults {mine.length > 0 && <span class="count">{mine.length}</span>}</>}>
      <p class="quiet">The vendor's next answer for this phone</p>
      {faultKinds.map(kind => (
        <button
          key={kind.kind}
          type="button"
          onClick={() => void replace(faults => [...faults, faultFor(kind, line.account, line.handle)])}
        >
          {kind.label}<small>{kind.explained}</small>
        </button>
      ))}
      {mine.length > 0 && (
        <div class="pending">
          <span>To come: {mine.map(labelOf).join(', ')}</span>
          <button type="button" onClick={() => void replace(faults => faults.filter(fault => !isFor(fault, line)))}>Call off</button>
        </div>
      )}
    </Menu>
  )
}

const isFor = (fault: Fault, line: Line): boolean =>
  (!fault.account || fault.account === line.account.id) && (!fault.customer || fault.customer === line.handle)
