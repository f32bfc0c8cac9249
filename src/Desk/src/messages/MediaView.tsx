import { useEffect, useState } from 'preact/hooks'
import type { Media } from '../api/content'

export function MediaView({ media }: { media: Media }) {
  const address = media.source.at === 'link' ? media.source.address : undefined
  const isPicture = media.type === 'image' || media.type === 'sticker'
  return (
    <figure class="media">
      {isPicture
        ? <PictureView address={address} words={media.caption ?? 'Picture'} />
        : <Attachment address={address} words={media.fileName ?? media.type} />}
      {media.caption && <figcaption class="text">{media.caption}</figcaption>}
    </figure>
  )
}

/** Media that lie at a provider need its credentials, so a drawing stands in for what cannot be shown. */
export function PictureView({ address, words }: { address: string | undefined, words: string }) {
  const { broken, fail } = useFailures()
  return address && isWeb(address) && !broken
    ? <img class="picture" src={address} alt={words} referrerpolicy="no-referrer" onError={fail} />
    : (
      <svg class="picture" viewBox="0 0 48 30" role="img" aria-label={words}>
        <rect width="48" height="30" />
        <circle cx="36" cy="8" r="4" />
        <path d="M0 30l14-15 9 9 7-6 18 12z" />
      </svg>
      )
}

const patience = 5

/** What was sent just now may still be on its way to us: it is asked for again, less and less often. */
function useFailures() {
  const [failures, setFailures] = useState(0)
  const [broken, setBroken] = useState(false)
  useEffect(() => {
    const again = broken && failures < patience ? setTimeout(() => setBroken(false), 1000 * 2 ** failures) : undefined
    return () => clearTimeout(again)
  }, [broken])
  const fail = () => {
    setFailures(failures + 1)
    setBroken(true)
  }
  return { broken, fail }
}

const Attachment = ({ address, words }: { address: string | undefined, words: string }) => address && isWeb(address)
  ? <a href={address} target="_blank" rel="noreferrer">{words}</a>
  : <span>{words}</span>

// An address from outside may be of a scheme that runs as script.
const isWeb = (address: string): boolean => /^https?:/i.test(address)
