import { duration, fullTime } from '../live/times'
import { useNow } from '../live/useNow'

export function Countdown({ until }: { until: string }) {
  const left = Date.parse(until) - useNow()
  return <time class="countdown" dateTime={until} title={fullTime(until)}>{left > 0 ? duration(left) : 'now'}</time>
}
