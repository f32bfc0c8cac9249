import type { Channel } from '../api/conversation'
import type { Written } from '../api/simulator'
import { TextEntry } from '../live/TextEntry'
import { FileButton } from './FileButton'

interface Props {
  channel: Channel
  write: (written: Written) => Promise<boolean>
  typed: () => Promise<void>
}

const somewhere = { latitude: 48.8584, longitude: 2.2945, name: 'Eiffel Tower', address: 'Champ de Mars, Paris' }

/** What a customer can write; only what his channel can carry is offered. */
export function Composer({ channel, write, typed }: Props) {
  return (
    <TextEntry label="Write as the customer" placeholder="Write as the customer" button="Send" typed={typed} send={text => write({ text })}>
      {channel === 'webchat'
        ? <FileButton choose={file => void write({ file })} />
        : (
          <button type="button" class="icon" title="Send a picture" aria-label="Send a picture" onClick={() => void write({ media: {} })}>
            <svg viewBox="0 0 16 16"><path d="M2 3h12v10H2zM2 11l4-4 3 3 2-2 3 3M11 6h.01" /></svg>
          </button>
          )}
      {channel === 'whatsapp' && (
        <button type="button" class="icon" title="Send a location" aria-label="Send a location" onClick={() => void write({ location: somewhere })}>
          <svg viewBox="0 0 16 16"><path d="M8 14.5S3 9.8 3 6.4a5 5 0 0 1 10 0c0 3.4-5 8.1-5 8.1zM8 6.4h.01" /></svg>
        </button>
      )}
    </TextEntry>
  )
}
