import type { ComponentChildren } from 'preact'
import type { OpenConversation } from '../api/conversation'
import { channelNames } from '../messages/channels'
import { Countdown } from './Countdown'
import { deadlinesOf } from './deadlines'
import { ServiceWindow } from './ServiceWindow'
import { SilenceStages } from './SilenceStages'
import { ofAddress, ofHandling, ofLifecycle, ofWaiting, wordsOf } from './words'

/** What the system thinks of a conversation, and what it waits for. */
export function Facts({ open }: { open: OpenConversation }) {
  const { state } = open
  const { contact, ticket, flow } = state
  const deadlines = deadlinesOf(open)
  return (
    <aside class="facts" aria-label="State">
      <Group title="State">
        <Fact name="Lifecycle">{ofLifecycle(state.lifecycle)}</Fact>
        <Fact name="Owner">{ofHandling(state.handling)}</Fact>
        <Fact name="Ticket">{ticket ? `${ticket.status}${ticket.solvedBySilence ? ', by silence' : ''}${ticket.reopened > 0 ? `, reopened ${ticket.reopened} ×` : ''}` : 'none'}</Fact>
        {ticket?.subject && <Fact name="Subject">{ticket.subject}</Fact>}
        {ticket?.priority && <Fact name="Priority">{ticket.priority}</Fact>}
        <Fact name="Language">{state.language}</Fact>
        <Fact name="Window"><ServiceWindow open={open} /></Fact>
        <Fact name="Silence"><SilenceStages silence={state.silence} /></Fact>
      </Group>
      {flow && (
        <Group title="Flow">
          <Fact name="Name"><span title={flow.version}>{flow.flowId}</span></Fact>
          {flow.step && <Fact name="Step">{flow.step}</Fact>}
          <Fact name={flow.outcome ? 'Over' : 'Waits for'}>{flow.outcome ?? ofWaiting(flow.waiting)}</Fact>
          {wordsOf(flow.variables).map(([name, word]) => <Fact key={name} name={name}>{word}</Fact>)}
        </Group>
      )}
      <Group title="Waits for">
        {deadlines.length === 0 && <Fact name="Nothing">the customer may write any time</Fact>}
        {deadlines.map(({ key, what, at }) => <Fact key={key} name={what}><Countdown until={at} /></Fact>)}
      </Group>
      {state.facts && (
        <Group title="Where he writes from">
          {Object.entries(state.facts).map(([name, value]) => <Fact key={name} name={name}>{value}</Fact>)}
        </Group>
      )}
      <Group title="Contact">
        <Fact name="Name">{contact.name ?? 'unknown'}</Fact>
        {contact.language && <Fact name="Language">{contact.language}</Fact>}
        {Object.entries(contact.fields).map(([name, value]) => <Fact key={name} name={name}>{value}</Fact>)}
        {contact.tags.length > 0 && <Fact name="Tags">{contact.tags.join(', ')}</Fact>}
        {state.lanes.map(({ lane, address }) => <Fact key={lane} name={channelNames[address.channel]}>{ofAddress(address)}</Fact>)}
      </Group>
    </aside>
  )
}

const Group = ({ title, children }: { title: string, children: ComponentChildren }) => (
  <section>
    <h3>{title}</h3>
    <dl>{children}</dl>
  </section>
)

const Fact = ({ name, children }: { name: string, children: ComponentChildren }) => (
  <div data-fact={name}>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)
