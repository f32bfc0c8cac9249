import { useRef } from 'preact/hooks'
import type { DeskClient, DeskCommand } from '../api/desk'
import { Problem } from '../api/http'
import { useAttempt } from '../live/toasts'

export type Run = (command: DeskCommand) => Promise<boolean>

/** Gives commands in one conversation. One whose answer was lost keeps its key, so that giving it again cannot do it twice. */
export function useCommands(client: DeskClient, conversation: string, refresh: () => void): Run {
  const attempt = useAttempt()
  const keys = useRef(new Map<string, string>())
  return command => attempt(async () => {
    const what = JSON.stringify([conversation, command])
    const key = keys.current.get(what) ?? crypto.randomUUID()
    keys.current.set(what, key)
    try {
      await client.command(conversation, command, key)
      keys.current.delete(what)
    } catch (failure) {
      if (failure instanceof Problem && failure.status < 500) {
        keys.current.delete(what)
      }

      throw failure
    } finally {
      refresh()
    }
  })
}
