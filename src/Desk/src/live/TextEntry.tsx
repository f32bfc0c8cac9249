import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'

interface Props {
  label: string
  placeholder: string
  send: (text: string) => Promise<boolean>
  button: string
  /** Something was written that is not sent yet. */
  typed?: (() => void) | undefined
  disabled?: boolean
  children?: ComponentChildren
}

/** A text to be sent by Enter; Shift and Enter begin a new line. What was not sent stays. */
export function TextEntry({ label, placeholder, send, button, typed, disabled = false, children }: Props) {
  const [text, setText] = useState('')
  const submit = async () => {
    const said = text.trim()
    if (!said || disabled) {
      return
    }

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
          typed?.()
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
