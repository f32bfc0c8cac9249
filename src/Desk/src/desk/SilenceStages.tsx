import type { Conversation } from '../api/conversation'

const stages = ['waiting', 'reminded', 'told'] as const

export function SilenceStages({ silence }: { silence: Conversation['silence'] }) {
  if (!silence) {
    return <>not counted</>
  }

  const reached = stages.indexOf(silence.stage)
  return (
    <ol class="stages">
      {stages.map((stage, place) => <li key={stage} aria-current={place === reached ? 'step' : undefined} data-done={place <= reached}>{stage}</li>)}
    </ol>
  )
}
