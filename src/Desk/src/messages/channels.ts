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
