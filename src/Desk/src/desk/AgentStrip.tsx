import type { AgentLine, Presence } from '../api/conversation'

const presences: readonly Presence[] = ['online', 'away', 'offline']

interface Props {
  agents: AgentLine[]
  agent: string
  become: (agent: string) => void
  setPresence: (presence: Presence) => void
}

/** Who I am, whether I take conversations, and who else is there. */
export function AgentStrip({ agents, agent, become, setPresence }: Props) {
  const me = agents.find(line => line.id === agent)
  return (
    <header class="strip">
      <label>
        I am
        <select value={agent} onChange={event => become(event.currentTarget.value)}>
          {!me && <option value={agent}>{agent}</option>}
          {agents.map(line => <option key={line.id} value={line.id}>{line.name}</option>)}
        </select>
      </label>
      <div class="segments" role="group" aria-label="Presence">
        {presences.map(presence => (
          <button key={presence} type="button" aria-pressed={me?.presence === presence} data-presence={presence} onClick={() => setPresence(presence)}>
            {presence}
          </button>
        ))}
      </div>
      <ul class="colleagues" aria-label="Agents">
        {agents.map(line => (
          <li key={line.id} data-presence={line.presence} title={`${line.name}: ${line.presence}, ${line.teams.join(', ')}`}>
            {line.name} <span class="quiet">{line.open}/{line.capacity}</span>
          </li>
        ))}
      </ul>
    </header>
  )
}
