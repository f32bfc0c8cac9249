import { useEffect, useState } from 'preact/hooks'
import { useAttempt } from '../live/toasts'
import { nameOf, newNumber, numberOf, presets } from './customers'

/** Whose phone it is. */
export function CustomerPicker({ number, choose }: { number: string, choose: (number: string) => void }) {
  const [text, setText] = useState(number)
  const attempt = useAttempt()
  useEffect(() => setText(number), [number])

  const commit = (written: string) => attempt(async () => {
    const chosen = numberOf(written)
    if (!chosen) {
      setText(number)
      throw new Error(`'${written}' is no phone number with its country code, e.g. +15550002222.`)
    }

    setText(chosen)
    choose(chosen)
  })

  return (
    <div class="customer">
      <label>
        Customer
        <input
          type="tel"
          list="customers"
          value={text}
          title={nameOf(number) ?? 'A new customer'}
          onInput={event => setText(event.currentTarget.value)}
          onChange={event => void commit(event.currentTarget.value)}
        />
      </label>
      <datalist id="customers">
        {presets.map(preset => <option key={preset.number} value={preset.number}>{preset.name}</option>)}
      </datalist>
      <button type="button" title="A number that nobody has written from yet" onClick={() => choose(newNumber())}>New</button>
    </div>
  )
}
