import { clockTime, fullTime } from '../live/times'

export const When = ({ at }: { at: string }) => <time dateTime={at} title={fullTime(at)}>{clockTime(at)}</time>
