import type { AgentLine, Conversation } from '../api/conversation'
import type { Run } from './useCommands'

interface Props {
  state: Conversation
  agent: string
  agents: AgentLine[]
  run: Run
}

/** All commands are offered at all times: the API says in a sentence why one cannot be. */
export function Actions({ state: { handling }, agent, agents, run }: Props) {
  const mine = handling.by === 'agent' && handling.agent === agent
  return (
    <div class="actions" role="group" aria-label="Conversation">
      <button type="button" class={mine ? '' : 'primary'} onClick={() => void run({ name: 'take' })}>Take</button>
      <button type="button" onClick={() => void run({ name: 'release' })}>Release</button>
      <button type="button" class={mine ? 'primary' : ''} onClick={() => void run({ name: 'solve' })}>Solve</button>
      <select
        aria-label="Give to"
        value=""
        onChange={event => {
          const to = event.currentTarget.value
          event.currentTarget.value = ''
          void run({ name: 'assign', agent: to })
        }}
      >
        <option value="" disabled>Give to…</option>
        {agents.map(line => <option key={line.id} value={line.id}>{line.name}</option>)}
      </select>
    </div>
  )
}
