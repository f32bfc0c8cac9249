import type { Address, ConversationView, OpenConversation } from '../api/conversation'

const mostLoadedAtATime = 5

/** Which addresses a conversation spans. The list of conversations does not say, so each is opened once, and again after a turn. */
export class AddressBook {
  readonly #known = new Map<string, { turn: number, addresses: Address[] }>()

  async learn(conversations: ConversationView[], open: (id: string) => Promise<OpenConversation>): Promise<void> {
    const unknown = conversations.filter(view => this.#known.get(view.id)?.turn !== view.turn).slice(0, mostLoadedAtATime)
    await Promise.all(unknown.map(async ({ id, turn }) => {
      const { state } = await open(id)
      this.#known.set(id, { turn, addresses: state.lanes.map(lane => lane.address) })
    }))
  }

  of(id: string): Address | undefined {
    return this.#known.get(id)?.addresses[0]
  }

  /** The conversation at an address: the open one, or else the last that was seen there. */
  at(account: string, handle: string, conversations: ConversationView[]): string | undefined {
    const there = [...this.#known]
      .filter(([, { addresses }]) => addresses.some(address => address.account === account && address.handle === handle))
      .map(([id]) => id)
    return there.findLast(id => conversations.some(view => view.id === id)) ?? there.at(-1)
  }
}
