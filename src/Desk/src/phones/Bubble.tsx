import type { PhoneMessage } from '../api/simulator'
import { clockTime, fullTime } from '../live/times'
import { type Choose, ContentView } from '../messages/ContentView'
import { Ticks } from '../messages/Ticks'
import { deliveryOf } from './ticks'

/** On his own phone the customer's messages stand on the right. */
export function Bubble({ message, choose }: { message: PhoneMessage, choose: Choose }) {
  const { fromCustomer, contents, at, status, error } = message
  return (
    <li class="bubble" data-side={fromCustomer ? 'own' : 'theirs'}>
      {contents.map((content, place) => <ContentView key={place} content={content} choose={fromCustomer ? undefined : choose} />)}
      <footer>
        {error !== undefined && <span class="error">{error}</span>}
        <time dateTime={at} title={fullTime(at)}>{clockTime(at)}</time>
        <Ticks delivery={deliveryOf(status)} detail={error === undefined ? status : `${status}, error ${error}`} />
      </footer>
    </li>
  )
}
