import type { ComponentChildren } from 'preact'
import type { Content } from '../api/content'
import type { TimelineLine } from '../api/conversation'
import { ContentView } from '../messages/ContentView'
import { When } from './When'

/** All that is no message of ours. */
export function LineEntry({ line: { at, what } }: { line: TimelineLine }) {
  switch (what.line) {
    case 'customer':
      return <Said by="customer" name={what.by ?? 'Customer'} at={at} content={what.content} />
    case 'edited':
      return <Said by="customer" name="Customer, changing a message to" at={at} content={what.content} />
    case 'elsewhere':
      return <Said by="elsewhere" name="Answered outside of the system" at={at} content={what.content} />
    case 'reaction':
      return <Notice at={at}>{what.emoji ? `The customer reacted with ${what.emoji}` : 'The customer took a reaction back'}</Notice>
    case 'deleted':
      return <Notice at={at}>The customer deleted a message</Notice>
    case 'note':
      return (
        <li class="note">
          <header>Note by {what.agent}</header>
          <p class="text">{what.text}</p>
          <footer><When at={at} /></footer>
        </li>
      )
    case 'notice':
      return <Notice at={at}><code>{what.code}</code> {what.reason}</Notice>
  }
}

const Said = ({ by, name, at, content }: { by: string, name: string, at: string, content: Content }) => (
  <li class="said" data-by={by}>
    <header>{name}</header>
    <ContentView content={content} />
    <footer><When at={at} /></footer>
  </li>
)

const Notice = ({ at, children }: { at: string, children: ComponentChildren }) => (
  <li class="notice"><span>{children}</span> <When at={at} /></li>
)
