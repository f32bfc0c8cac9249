import type { Channel } from '../api/conversation'

interface Customer {
  number: string
  email: string
  name: string
}

/** Numbers that reach nobody: Twilio's for tests, and those that regulators keep for films. */
const presets: readonly [Customer, ...Customer[]] = [
  { number: '+15005550006', email: 'vivian.porter@example.com', name: 'Vivian Porter' },
  { number: '+447700900123', email: 'robin.miller@example.co.uk', name: 'Robin Miller' },
  { number: '+33199001234', email: 'chloe.durand@example.fr', name: 'Chloé Durand' },
  { number: '+4930231250042', email: 'jonas.weber@example.de', name: 'Jonas Weber' },
]

/** What a channel knows its customers by. */
export type HandleKind = 'number' | 'address' | 'id'

export const handleKind = (channel: Channel): HandleKind =>
  channel === 'email' ? 'address' : channel === 'sms' || channel === 'whatsapp' || channel === 'rcs' ? 'number' : 'id'

/** The customers that are there from the beginning, as a channel knows them. */
export const customersOn = (channel: Channel): { handle: string, name: string }[] =>
  presets.map(customer => ({ handle: handleOn(channel, customer), name: customer.name }))

export const nameOf = (channel: Channel, handle: string): string | undefined =>
  customersOn(channel).find(customer => customer.handle === handle)?.name

export const firstOn = (channel: Channel): string => handleOn(channel, presets[0])

/** A handle in its one spelling; nothing if the channel has no such customers. */
export function handleOf(channel: Channel, text: string): string | undefined {
  const written = text.trim()
  switch (handleKind(channel)) {
    case 'number': {
      const number = written.replace(/[\s().-]/g, '').replace(/^00/, '+')
      return /^\+[1-9]\d{6,14}$/.test(number) ? number : undefined
    }
    case 'address':
      return /^[^\s@]+@[^\s@]+$/.test(written) ? written : undefined
    case 'id':
      return written || undefined
  }
}

/** Somebody who has not written yet. */
export function newHandle(channel: Channel): string {
  const digits = String(crypto.getRandomValues(new Uint32Array(1))[0]! % 10_000_000).padStart(7, '0')
  return handleOn(channel, { number: `+1555${digits}`, email: `customer-${digits}@example.com`, name: '' })
}

function handleOn(channel: Channel, { number, email }: Customer): string {
  const digits = number.slice(1)
  switch (channel) {
    case 'line':
      return `U${digits.padStart(32, '0')}`
    case 'apple':
      return `urn:mbid:${digits}`
    default:
      return { number, address: email, id: digits }[handleKind(channel)]
  }
}
