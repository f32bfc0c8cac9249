import type { Channel } from '../api/conversation'

export const channelNames: Record<Channel, string> = { sms: 'SMS', whatsapp: 'WhatsApp', webchat: 'Web chat' }

const hour = 3_600_000

/** How long after the customer's last message a channel lets us answer freely; nothing where it always does. */
export const windowOf: Record<Channel, number | undefined> = { sms: undefined, whatsapp: 24 * hour, webchat: undefined }
