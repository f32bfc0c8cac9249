import { useEffect } from 'preact/hooks'
import type { Presence } from '../api/conversation'
import type { DeskClient } from '../api/desk'
import { useAttempt } from '../live/toasts'
import { AgentStrip } from './AgentStrip'
import { ConversationList } from './ConversationList'
import { ConversationPanel } from './ConversationPanel'
import type { useDesk } from './useDesk'

interface Props {
  client: DeskClient
  desk: ReturnType<typeof useDesk>
  become: (agent: string) => void
  select: (conversation: string) => void
}

export function Desk({ client, desk: { agents, conversations, open, refresh }, become, select }: Props) {
  const attempt = useAttempt()
  const isAgent = agents.some(line => line.id === client.agent)
  useEffect(() => {
    if (agents[0] && !isAgent) {
      become(agents[0].id)
    }
  }, [agents, isAgent])

  const setPresence = async (presence: Presence) => {
    await attempt(() => client.setPresence(presence))
    refresh()
  }

  return (
    <main class="desk">
      <AgentStrip agents={agents} agent={client.agent} become={become} setPresence={presence => void setPresence(presence)} />
      {open
        ? <ConversationPanel open={open} client={client} agents={agents} refresh={refresh} />
        : <section class="conversation empty"><p>This customer has no conversation yet. Write something on the phone, or pick a conversation below.</p></section>}
      <ConversationList conversations={conversations} selected={open?.state.id} select={select} />
    </main>
  )
}
