import { useCallback, useLayoutEffect, useRef } from 'preact/hooks'

const nearlyPixels = 40

/** Keeps a scrolled list at its end when something is added, unless its reader has scrolled up. */
export function useStickyBottom<T extends HTMLElement>(subject: string, length: number) {
  const element = useRef<T>(null)
  const atEnd = useRef(true)
  const onScroll = useCallback(() => {
    const { scrollTop, scrollHeight, clientHeight } = element.current!
    atEnd.current = scrollHeight - scrollTop - clientHeight < nearlyPixels
  }, [])

  useLayoutEffect(() => {
    atEnd.current = true
  }, [subject])

  useLayoutEffect(() => {
    if (atEnd.current && element.current) {
      element.current.scrollTop = element.current.scrollHeight
    }
  }, [subject, length])

  return { ref: element, onScroll }
}
