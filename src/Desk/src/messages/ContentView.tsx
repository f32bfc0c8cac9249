import type { Card, ChoiceOption, Content, TemplateValue } from '../api/content'
import { MediaView, PictureView } from './MediaView'
import { Options } from './Options'

/** Shown where an option can be tapped. */
export type Choose = (option: ChoiceOption) => void

export function ContentView({ content, choose }: { content: Content, choose?: Choose | undefined }) {
  switch (content.kind) {
    case 'text':
      return <p class="text">{content.body}</p>
    case 'media':
      return <MediaView media={content} />
    case 'location':
      return (
        <div class="place">
          <strong>{content.name ?? 'Location'}</strong>
          {content.address && <span>{content.address}</span>}
          <span class="quiet">{content.latitude.toFixed(4)}, {content.longitude.toFixed(4)}</span>
        </div>
      )
    case 'choice':
      return <><p class="text">{content.body}</p><Options options={content.options} choose={choose} /></>
    case 'choice-reply':
      return <p class="text picked">{content.label}</p>
    case 'card':
      return <CardView card={content} choose={choose} />
    case 'carousel':
      return <div class="carousel">{content.cards.map((card, index) => <CardView key={index} card={card} choose={choose} />)}</div>
    case 'template':
      return <p class="text">{[content.header, ...content.parameters].map(words).filter(Boolean).join(' · ')} <span class="quiet">template {content.name} ({content.language})</span></p>
    case 'contacts':
      return <>{content.people.map(person => <p class="text" key={person.name}>{person.name}: {[...person.phones, ...person.emails].join(', ')}</p>)}</>
    case 'reaction':
      return <p class="text">{content.emoji ?? <span class="quiet">a reaction taken back</span>}</p>
    case 'order':
      return <p class="text">{content.items.map(item => `${item.quantity} × ${item.product}`).join(', ')} {content.note}</p>
    case 'form-reply':
      return <p class="text">{content.answers} <span class="quiet">form {content.form}</span></p>
    case 'unsupported':
      return <p class="text quiet">{content.detail ?? `A message of the kind "${content.type}".`}</p>
  }
}

const words = (value?: TemplateValue) => {
  switch (value?.is) {
    case 'text':
      return value.value
    case 'money':
    case 'date':
      return value.written
    case 'medium':
      return value.media.fileName ?? value.media.type
    case 'place':
      return value.location.name ?? value.location.address
    default:
      return undefined
  }
}

const CardView = ({ card, choose }: { card: Omit<Card, 'kind'>, choose: Choose | undefined }) => (
  <div class="card">
    {card.picture && <PictureView address={card.picture} words={card.title} />}
    <strong>{card.title}</strong>
    {card.body && <p class="text">{card.body}</p>}
    <Options options={card.options} choose={choose} />
  </div>
)
