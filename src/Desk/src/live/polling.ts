const everyMilliseconds = 1000

export interface Polling {
  /** Asks again at once, for example because the user did something. */
  now(): void
  stop(): void
}

/** Runs a round every second, never two at a time, and none while nobody looks at the page. */
export function poll(round: (signal: AbortSignal) => Promise<void>, report: (trouble: string | undefined) => void): Polling {
  const stopped = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  let running = false
  let wanted = false

  const run = async () => {
    clearTimeout(timer)
    wanted = running
    if (running) {
      return
    }

    running = true
    const trouble = await troubleOf(() => round(stopped.signal))
    running = false
    if (stopped.signal.aborted) {
      return
    }

    report(trouble)
    if (!document.hidden) {
      timer = setTimeout(run, wanted ? 0 : everyMilliseconds)
    }
  }

  const look = () => document.hidden ? clearTimeout(timer) : void run()
  document.addEventListener('visibilitychange', look, { signal: stopped.signal })
  void run()
  return {
    now: () => void run(),
    stop: () => {
      stopped.abort()
      clearTimeout(timer)
    },
  }
}

async function troubleOf(round: () => Promise<void>): Promise<string | undefined> {
  try {
    await round()
    return undefined
  } catch (failure) {
    return sentenceOf(failure)
  }
}

/** What went wrong, for people: fetch says only that it failed when nobody answered. */
export const sentenceOf = (failure: unknown): string =>
  failure instanceof TypeError || !(failure instanceof Error) ? 'The server does not answer.' : failure.message
