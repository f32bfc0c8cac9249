import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'

/** A button that opens a small sheet; Escape, or going elsewhere, closes it. */
export function Menu({ label, children }: { label: ComponentChildren, children: ComponentChildren }) {
  const details = useRef<HTMLDetailsElement>(null)
  const close = () => {
    details.current!.open = false
  }
  return (
    <details
      class="menu"
      ref={details}
      onFocusOut={event => !details.current!.contains(event.relatedTarget as Node | null) && close()}
      onKeyDown={event => event.key === 'Escape' && close()}
    >
      <summary>{label}</summary>
      <div class="sheet" tabIndex={-1}>{children}</div>
    </details>
  )
}
