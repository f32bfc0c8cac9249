import { useCallback, useState } from 'preact/hooks'

/** State that stays the same object while what arrives says the same, so that a poll without news renders nothing. */
export function useKept<T>(initial: T): [T, (next: T) => void] {
  const [value, setValue] = useState(initial)
  const keep = useCallback((next: T) => setValue(kept => same(kept, next) ? kept : next), [])
  return [value, keep]
}

const same = (one: unknown, other: unknown): boolean => one === other || JSON.stringify(one) === JSON.stringify(other)
