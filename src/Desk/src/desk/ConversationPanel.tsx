import type { AgentLine, OpenConversation } from '../api/conversation'
import type { DeskClient } from '../api/desk'
import { channelNames } from '../messages/channels'
import { Actions } from './Actions'
import { Facts } from './Facts'
import { ReplyBox } from './ReplyBox'
import { Shortcuts } from './Shortcuts'
import { Timeline } from './Timeline'
import { useCommands } from './useCommands'
import { ofAddress, ofHandling } from './words'

interface Props {
  open: OpenConversation
  client: DeskClient
  agents: AgentLine[]
  refresh: () => void
}

export function ConversationPanel({ open, client, agents, refresh }: Props) {
  const { state } = open
  const run = useCommands(client, state.id, refresh)
  const address = (state.lanes.find(lane => lane.lane === state.speakingIn) ?? state.lanes[0])?.address
  return (
    <section class="conversation" aria-label="Conversation">
      <header>
        <h2>{state.contact.name ?? ofAddress(address)}</h2>
        {address && <span class="badge" data-channel={address.channel}>{channelNames[address.channel]}</span>}
        <span class="badge" data-lifecycle={state.lifecycle.is}>{state.lifecycle.is}</span>
        <span class="badge" data-by={state.handling.by}>{ofHandling(state.handling)}</span>
        {state.ticket && <span class="badge" data-ticket={state.ticket.status}>ticket {state.ticket.status}</span>}
        <Actions state={state} agent={client.agent} agents={agents} run={run} />
        <Shortcuts client={client} conversation={state.id} turn={state.turn} run={run} />
      </header>
      <div class="columns">
        <div class="talk">
          <Timeline open={open} />
          <ReplyBox key={state.id} run={run} typed={() => client.typing(state.id)} />
        </div>
        <Facts open={open} />
      </div>
    </section>
  )
}
