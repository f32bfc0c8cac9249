import type { Delivery } from '../api/conversation'

const paths: Record<Delivery, string> = {
  queued: 'M8 3.5v4.7l3 1.8M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13z',
  sent: 'M3 8.5l3.5 3.5L13 4.5',
  delivered: 'M1 8.5l3.5 3.5L11 4.5M8 11l1 1 6.5-7.5',
  read: 'M1 8.5l3.5 3.5L11 4.5M8 11l1 1 6.5-7.5',
  failed: 'M8 4.5v4M8 11.2v.3M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13z',
}

export function Ticks({ delivery, detail }: { delivery: Delivery, detail?: string | undefined }) {
  const words = detail ? `${delivery}: ${detail}` : delivery
  return (
    <svg class="ticks" data-delivery={delivery} viewBox="0 0 16 16" role="img" aria-label={words}>
      <title>{words}</title>
      <path d={paths[delivery]} />
    </svg>
  )
}
