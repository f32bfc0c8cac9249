import type { OpenConversation } from '../api/conversation'
import { duration } from '../live/times'
import { useNow } from '../live/useNow'

/** How long we may still answer freely where the customer spoke last, and how long people may where bots may not. */
export function ServiceWindow({ open: { state, window } }: { open: OpenConversation }) {
  const now = useNow()
  if (!window) {
    return <>always open</>
  }

  const heard = state.lanes.find(lane => lane.lane === state.speakingIn)?.heard
  const [length, left, leftForPeople] = [
    between(heard, window.closes), (momentOf(window.closes) ?? now) - now, (momentOf(window.closesForPeople) ?? now) - now,
  ]
  return left > 0 ? <>{duration(left)} left <meter max={length} low={length / 8} value={left} aria-label="Window" /></>
    : leftForPeople > 0 ? <>closed for the bot; people have {duration(leftForPeople)} left</>
    : <span class="error">closed; only templates</span>
}

const momentOf = (time: string | undefined): number | undefined => time === undefined ? undefined : Date.parse(time)

const between = (from: string | undefined, to: string | undefined): number => (momentOf(to) ?? 0) - (momentOf(from) ?? 0)
