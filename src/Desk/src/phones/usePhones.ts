import { useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks'
import { Problem } from '../api/http'
import { type Account, type PhoneMessage, readAccounts } from '../api/simulator'
import { usePolling } from '../live/usePolling'
import { firstOn, handleOf } from './customers'
import type { Line } from './Line'
import { SimulatedLine } from './SimulatedLine'
import { WebChatLine } from './WebChatLine'

const webChatAccount = 'webchat'

interface Found {
  accounts: Account[]
  webChat: WebChatLine | undefined
}

/** The phones of all accounts, each in the hands of the customer chosen for its account. */
export function usePhones(customers: Record<string, string>) {
  const [found, setFound] = useState<Found>()
  const known = useRef(new Map<string, SimulatedLine>())
  const lines = useMemo(() => found && linesOf(found, customers, known.current), [found, customers])
  const newVisitor = async () => {
    const webChat = await WebChatLine.begin(webChatAccount)
    setFound(before => before && { ...before, webChat })
  }

  const { trouble, refresh } = usePolling(async signal => {
    if (lines) {
      await Promise.all(lines.map(line => line.refresh(signal)))
      if (found?.webChat?.ended) {
        await newVisitor()
      }
    } else {
      const [accounts, webChat] = await Promise.all([accountsIfSimulated(signal), WebChatLine.open(webChatAccount)])
      setFound({ accounts, webChat })
    }
  }, [lines])
  return { lines, trouble, refresh, newVisitor }
}

export function useMessages(line: Line): readonly PhoneMessage[] {
  const [, render] = useReducer((count: number, _: void) => count + 1, 0)
  useEffect(() => line.subscribe(() => render()), [line])
  return line.messages
}

async function accountsIfSimulated(signal: AbortSignal): Promise<Account[]> {
  try {
    return await readAccounts(signal)
  } catch (failure) {
    if (failure instanceof Problem && failure.status === 404) {
      return []
    }

    throw failure
  }
}

function linesOf({ accounts, webChat }: Found, customers: Record<string, string>, known: Map<string, SimulatedLine>): Line[] {
  const simulated = accounts.map(account => {
    const handle = handleOf(account.channel, customers[account.id] ?? '') ?? firstOn(account.channel)
    const key = `${account.id} ${handle}`
    const line = known.get(key) ?? new SimulatedLine(account, handle)
    known.set(key, line)
    return line
  })
  return webChat ? [...simulated, webChat] : simulated
}
