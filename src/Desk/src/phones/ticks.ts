import type { Delivery } from '../api/conversation'

/** What a phone's tick says of a status, in whose words ever: Twilio's, Meta's, ours. */
export function deliveryOf(status: string): Delivery {
  switch (status) {
    case 'read':
      return 'read'
    case 'delivered':
      return 'delivered'
    case 'failed':
    case 'undelivered':
      return 'failed'
    case 'sent':
      return 'sent'
    default:
      return 'queued'
  }
}
