import { useRef } from 'preact/hooks'

/** A file of the visitor's own. The same one can be chosen twice. */
export function FileButton({ choose }: { choose: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="File"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0]
          currentTarget.value = ''
          if (file) {
            choose(file)
          }
        }}
      />
      <button type="button" class="icon" title="Send a file" aria-label="Send a file" onClick={() => input.current?.click()}>
        <svg viewBox="0 0 16 16"><path d="M13 7.5 8 12.5a3 3 0 0 1-4.2-4.2l5.4-5.4a2 2 0 0 1 2.9 2.9l-5.4 5.3a1 1 0 0 1-1.4-1.4l4.8-4.8" /></svg>
      </button>
    </>
  )
}
