import { useCallback, useRef } from 'preact/hooks'
import type { DeskClient } from '../api/desk'

/** Less than the shortest time for which a vendor shows it. */
const pause = 4_000

/** Tells now and then that the agent types. Lost without harm, so nothing is said where it fails. */
export function useTyping(client: DeskClient, conversation: string): () => void {
  const last = useRef(0)
  return useCallback(() => {
    if (Date.now() - last.current > pause) {
      last.current = Date.now()
      client.typing(conversation).catch(() => undefined)
    }
  }, [client, conversation])
}
