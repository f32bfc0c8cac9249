// What messages say: src/Core/Messages.

export interface ChoiceOption {
  id: string
  label: string
  description?: string
  action?: { does: 'open', address: string } | { does: 'dial', number: string } | { does: 'share-place' }
}

export type MediaSource = { at: 'link', address: string } | { at: 'provider', id: string } | { at: 'kept', id: string }

export interface Media {
  kind: 'media'
  type: 'image' | 'audio' | 'video' | 'file' | 'sticker'
  source: MediaSource
  caption?: string
  fileName?: string
}

export interface Place {
  kind: 'location'
  latitude: number
  longitude: number
  name?: string
  address?: string
}

export interface Choice {
  kind: 'choice'
  body: string
  options: ChoiceOption[]
}

export interface Card {
  kind: 'card'
  title: string
  body?: string
  picture?: string
  options: ChoiceOption[]
}

export type TemplateValue =
  | { is: 'text', value: string }
  | { is: 'money' | 'date', written: string }
  | { is: 'medium', media: Omit<Media, 'kind'> }
  | { is: 'place', location: Omit<Place, 'kind'> }

export type Content =
  | { kind: 'text', body: string }
  | Media
  | Place
  | Choice
  | { kind: 'choice-reply', optionId: string, label: string }
  | Card
  | { kind: 'carousel', cards: Omit<Card, 'kind'>[] }
  | { kind: 'template', name: string, language: string, parameters: TemplateValue[], header?: TemplateValue }
  | { kind: 'contacts', people: { name: string, phones: string[], emails: string[] }[] }
  | { kind: 'reaction', messageId: string, emoji?: string }
  | { kind: 'order', catalogue: string, items: { product: string, quantity: number, price: number, currency: string }[], note?: string }
  | { kind: 'form-reply', form?: string, answers: string }
  | { kind: 'unsupported', type: string, detail?: string }
