import { useRef } from 'preact/hooks'
import type { AgentLine, ConversationView, OpenConversation } from '../api/conversation'
import type { DeskClient } from '../api/desk'
import { Problem } from '../api/http'
import { useKept } from '../live/useKept'
import { usePolling } from '../live/usePolling'

interface Shown {
  agents: AgentLine[]
  conversations: ConversationView[]
  open: OpenConversation | undefined
}

const nothing: Shown = { agents: [], conversations: [], open: undefined }

/** What the desk shows: people, conversations, and one of these open: the picked one, or that of the phone in view. */
export function useDesk(client: DeskClient, phone: { account: string, handle: string } | undefined, picked: string | undefined) {
  const [shown, show] = useKept(nothing)
  // The conversation last seen at each address, so that a phone still shows it once it is closed.
  const seen = useRef(new Map<string, string>())
  const { trouble, refresh } = usePolling(async signal => {
    const [agents, listed] = await Promise.all([client.agents(signal), client.conversations(signal)])
    const conversations = listed.sort((one, other) => lastHeard(other).localeCompare(lastHeard(one)))
    for (const view of conversations.toReversed()) {
      seen.current.set(keyOf(view.address), view.id)
    }

    const ofPhone = phone && seen.current.get(keyOf(phone))
    const selected = picked && conversations.some(view => view.id === picked) ? picked : ofPhone ?? picked
    show({ agents, conversations, open: selected ? await openIfThere(client, selected, signal) : undefined })
  }, [client, phone?.account, phone?.handle, picked])
  return { ...shown, trouble, refresh }
}

const keyOf = ({ account, handle }: { account: string, handle: string }): string => `${account} ${handle}`

const lastHeard = (view: ConversationView): string => view.heard ?? view.openedAt

// What the desk says is gone, closed and erased meanwhile, is shown as nothing.
async function openIfThere(client: DeskClient, id: string, signal: AbortSignal): Promise<OpenConversation | undefined> {
  try {
    return await client.conversation(id, signal)
  } catch (failure) {
    if (failure instanceof Problem && failure.status === 404) {
      return undefined
    }

    throw failure
  }
}
