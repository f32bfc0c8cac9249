import { useEffect, useState } from 'preact/hooks'

/** The time, once a second: only for what shows a countdown, which then renders every second. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return now
}
