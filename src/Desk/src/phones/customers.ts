export interface Customer {
  number: string
  name: string
}

/** Numbers that reach nobody: Twilio's for tests, and those that regulators keep for films. */
export const presets: readonly [Customer, ...Customer[]] = [
  { number: '+15005550006', name: 'Vivian Porter' },
  { number: '+447700900123', name: 'Robin Miller' },
  { number: '+33199001234', name: 'Chloé Durand' },
  { number: '+4930231250042', name: 'Jonas Weber' },
]

export const nameOf = (number: string): string | undefined => presets.find(customer => customer.number === number)?.name

/** A number in its one spelling; nothing if it is none. */
export function numberOf(text: string): string | undefined {
  const number = text.replace(/[\s().-]/g, '').replace(/^00/, '+')
  return /^\+[1-9]\d{6,14}$/.test(number) ? number : undefined
}

/** A number that nobody has written from yet. */
export const newNumber = (): string => `+1555${String(crypto.getRandomValues(new Uint32Array(1))[0]! % 10_000_000).padStart(7, '0')}`
