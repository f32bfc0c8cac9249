import { useEffect, useState } from 'preact/hooks'
import type { Channel } from '../api/conversation'
import { useAttempt } from '../live/toasts'
import { customersOn, handleKind, handleOf, type HandleKind, nameOf, newHandle } from './customers'

interface Props {
  channel: Channel
  handle: string
  choose: (handle: string) => void
}

const wanted: Record<HandleKind, string> = {
  number: 'a phone number with its country code, e.g. +15550002222',
  address: 'an e-mail address',
  id: 'an id',
}

/** Whose phone it is. */
export function CustomerPicker({ channel, handle, choose }: Props) {
  const [text, setText] = useState(handle)
  const attempt = useAttempt()
  useEffect(() => setText(handle), [handle])

  const commit = (written: string) => attempt(async () => {
    const chosen = handleOf(channel, written)
    if (!chosen) {
      setText(handle)
      throw new Error(`'${written}' is not ${wanted[handleKind(channel)]}.`)
    }

    setText(chosen)
    choose(chosen)
  })

  return (
    <div class="customer">
      <input
        aria-label="Customer"
        list="customers"
        value={text}
        title={nameOf(channel, handle) ?? 'A new customer'}
        onInput={event => setText(event.currentTarget.value)}
        onChange={event => void commit(event.currentTarget.value)}
      />
      <datalist id="customers">
        {customersOn(channel).map(customer => <option key={customer.handle} value={customer.handle}>{customer.name}</option>)}
      </datalist>
      <button type="button" title="Somebody who has not written yet" onClick={() => choose(newHandle(channel))}>New</button>
    </div>
  )
}
