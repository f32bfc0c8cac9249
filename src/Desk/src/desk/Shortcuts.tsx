import { useEffect } from 'preact/hooks'
import type { Shortcut } from '../api/conversation'
import type { DeskClient } from '../api/desk'
import { useKept } from '../live/useKept'
import type { Run } from './useCommands'

interface Props {
  client: DeskClient
  conversation: string
  /** What fits may have changed with it. */
  turn: number
  run: Run
}

/** The flows that an agent may start here. Where one runs already the API says so: taking the conversation ends it. */
export function Shortcuts({ client, conversation, turn, run }: Props) {
  const [shortcuts, setShortcuts] = useKept<Shortcut[]>([])
  useEffect(() => {
    const gone = new AbortController()
    // What cannot be listed is not offered; the panel around it polls, and tells of trouble.
    client.shortcuts(conversation, gone.signal).then(setShortcuts, () => undefined)
    return () => gone.abort()
  }, [client, conversation, turn])
  return shortcuts.length === 0 ? null : (
    <select
      aria-label="Start a flow"
      value=""
      onChange={event => {
        const flow = event.currentTarget.value
        event.currentTarget.value = ''
        void run({ name: 'start', flow })
      }}
    >
      <option value="" disabled>Start…</option>
      {shortcuts.map(({ flow, titles }) => <option key={flow} value={flow}>{titleOf(titles)}</option>)}
    </select>
  )
}

const titleOf = (titles: Record<string, string>): string =>
  [...navigator.languages, ...navigator.languages.map(language => language.split('-')[0]!), 'en', ''].map(language => titles[language]).find(Boolean)
  ?? Object.values(titles)[0] ?? ''
