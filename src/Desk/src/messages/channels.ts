import type { Channel } from '../api/conversation'

export const channelNames: Record<Channel, string> = {
  sms: 'SMS',
  whatsapp: 'WhatsApp',
  webchat: 'Web chat',
  messenger: 'Messenger',
  instagram: 'Instagram',
  line: 'LINE',
  telegram: 'Telegram',
  rcs: 'RCS',
  apple: 'Apple Messages',
  email: 'E-mail',
  own: 'Own channel',
}

const hour = 3_600_000

/** How long after the customer's last message a channel lets us answer freely; nothing where it always does. */
export const windowOf: Partial<Record<Channel, number>> = { whatsapp: 24 * hour, messenger: 24 * hour, instagram: 24 * hour }
