import type { Author, OutboxRow } from '../api/conversation'
import { ContentView } from '../messages/ContentView'
import { Ticks } from '../messages/Ticks'
import { When } from './When'
import { ofDispatch } from './words'

/** A message of ours: who says it, and how far it came. */
export function MessageEntry({ row: { message, author, createdAt, dispatch, delivery, attempts } }: { row: OutboxRow }) {
  const pending = ofDispatch(dispatch)
  return (
    <li class="said" data-by={author.author}>
      <header>{nameOf(author)}</header>
      <ContentView content={message.content} />
      <footer>
        {pending && <span class={delivery === 'failed' ? 'error' : 'quiet'}>{pending}{attempts > 0 && dispatch.is !== 'given-up' && `, tried ${attempts} ×`}</span>}
        <When at={createdAt} />
        <Ticks delivery={delivery} />
      </footer>
    </li>
  )
}

const nameOf = (author: Author): string =>
  author.author === 'agent' ? author.name : author.author === 'bot' ? 'Bot' : 'System'
