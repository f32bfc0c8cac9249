import { useEffect, useState } from 'preact/hooks'

/** State that outlives the page: what one looked at, never a credential. */
export function useRemembered<T>(name: string, initial: T): [T, (next: T) => void] {
  const [value, setValue] = useState<T>(() => recall(localStorage, name) ?? initial)
  useEffect(() => keep(localStorage, name, value), [name, value])
  return [value, setValue]
}

export function recall<T>(storage: Storage, name: string): T | undefined {
  const text = storage.getItem(`messaging.${name}`)
  return text === null ? undefined : JSON.parse(text) as T
}

export const keep = (storage: Storage, name: string, value: unknown): void =>
  storage.setItem(`messaging.${name}`, JSON.stringify(value))
