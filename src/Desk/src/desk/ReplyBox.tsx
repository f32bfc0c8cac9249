import { useState } from 'preact/hooks'
import { TextEntry } from '../live/TextEntry'
import type { Run } from './useCommands'

const modes = { reply: 'Reply', note: 'Note' }

/** Where an agent answers the customer, or writes what only colleagues see. */
export function ReplyBox({ run, typed }: { run: Run, typed: () => Promise<void> }) {
  const [mode, setMode] = useState<keyof typeof modes>('reply')
  return (
    <div class="reply" data-mode={mode}>
      <TextEntry
        label="Write as the agent"
        placeholder={mode === 'reply' ? 'Reply to the customer' : 'A note that only colleagues see'}
        button={modes[mode]}
        typed={mode === 'reply' ? typed : undefined}
        send={text => run({ name: mode, text })}
      >
        <div class="segments" role="group" aria-label="What to write">
          {Object.entries(modes).map(([key, name]) => (
            <button key={key} type="button" aria-pressed={mode === key} onClick={() => setMode(key as keyof typeof modes)}>{name}</button>
          ))}
        </div>
      </TextEntry>
    </div>
  )
}
