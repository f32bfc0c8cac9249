import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'

/** Less than the shortest time for which a sign that somebody types is shown. */
const pause = 4_000

interface Props {
  label: string
  placeholder: string
  send: (text: string) => Promise<boolean>
  button: string
  /** Something is being written that is not sent yet: told now and then, and lost without harm. */
  typed?: (() => Promise<void>) | undefined
  disabled?: boolean
  children?: ComponentChildren
}

/** A text to be sent by Enter; Shift and Enter begin a new line. What was not sent stays. */
export function TextEntry({ label, placeholder, send, button, typed, disabled = false, children }: Props) {
  const [text, setText] = useState('')
  const told = useRef(0)
  const tell = () => {
    if (typed && Date.now() - told.current > pause) {
      told.current = Date.now()
      typed().catch(() => undefined)
    }
  }

  const submit = async () => {
    const said = text.trim()
    if (!said || disabled) {
      return
    }

    told.current = 0
    setText('')
    if (!await send(said)) {
      setText(since => since || said)
    }
  }

  return (
    <form class="entry" onSubmit={event => { event.preventDefault(); void submit() }}>
      {children}
      <textarea
        rows={1}
        aria-label={label}
        placeholder={placeholder}
        value={text}
        disabled={disabled}
        onInput={event => {
          setText(event.currentTarget.value)
          tell()
        }}
        onKeyDown={event => {
          if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
            event.preventDefault()
            void submit()
          }
        }}
      />
      <button type="submit" class="primary" disabled={disabled || !text.trim()}>{button}</button>
    </form>
  )
}
