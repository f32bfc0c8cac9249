import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { poll, type Polling } from './polling'

/** Polls as long as the component is there, and begins anew when what it depends on changes. */
export function usePolling(round: (signal: AbortSignal) => Promise<void>, inputs: readonly unknown[]) {
  const [trouble, setTrouble] = useState<string>()
  const polling = useRef<Polling>(null)
  useEffect(() => {
    polling.current = poll(round, setTrouble)
    return () => polling.current?.stop()
  }, inputs)
  const refresh = useCallback(() => polling.current?.now(), [])
  return { trouble, refresh }
}
