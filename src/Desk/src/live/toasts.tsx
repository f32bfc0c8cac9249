import { createContext, type ComponentChildren } from 'preact'
import { useCallback, useContext, useState } from 'preact/hooks'
import { sentenceOf } from './polling'

const showMilliseconds = 6000

/** Does something; what goes wrong is shown as a toast, in the API's own sentence. */
export type Attempt = (action: () => Promise<void>) => Promise<boolean>

const AttemptContext = createContext<Attempt>(() => Promise.reject(new Error('There is no <Toasts> around this.')))

export const useAttempt = (): Attempt => useContext(AttemptContext)

interface Toast {
  id: string
  sentence: string
}

export function Toasts({ children }: { children: ComponentChildren }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([])
  const dismiss = (id: string) => setToasts(shown => shown.filter(toast => toast.id !== id))
  const attempt = useCallback<Attempt>(async action => {
    try {
      await action()
      return true
    } catch (failure) {
      const id = crypto.randomUUID()
      setToasts(shown => [...shown, { id, sentence: sentenceOf(failure) }])
      setTimeout(() => dismiss(id), showMilliseconds)
      return false
    }
  }, [])

  return (
    <AttemptContext.Provider value={attempt}>
      {children}
      <div class="toasts" role="status">
        {toasts.map(({ id, sentence }) => (
          <p key={id} class="toast">
            {sentence}
            <button type="button" aria-label="Dismiss" onClick={() => dismiss(id)}>×</button>
          </p>
        ))}
      </div>
    </AttemptContext.Provider>
  )
}
