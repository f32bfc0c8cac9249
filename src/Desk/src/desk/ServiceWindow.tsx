import type { Conversation } from '../api/conversation'
import { duration } from '../live/times'
import { useNow } from '../live/useNow'
import { windowOf } from '../messages/channels'

/** How long we may still answer freely where the customer spoke last. */
export function ServiceWindow({ state }: { state: Conversation }) {
  const now = useNow()
  const speaking = state.lanes.find(lane => lane.lane === state.speakingIn)
  const length = speaking && windowOf[speaking.address.channel]
  if (length === undefined || !speaking?.heard) {
    return <>always open</>
  }

  const left = Date.parse(speaking.heard) + length - now
  return left > 0
    ? <>{duration(left)} left <meter max={length} low={length / 8} value={left} aria-label="Window" /></>
    : <span class="error">closed; only templates</span>
}
