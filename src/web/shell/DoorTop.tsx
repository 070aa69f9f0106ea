import { useNow } from '../api/clock.ts'
import { useFormat } from '../text/TextProvider.tsx'
import { Language } from './Language.tsx'

/** Date, time and language over the words of a screen with the large door. */
export function DoorTop() {
  const now = useNow(60_000)
  const format = useFormat()
  return (
    <>
      <time className="num" dateTime={new Date(now).toISOString()}>
        {format.longDate(now)} <b>{format.timeOfDay(now)}</b>
      </time>
      <Language />
    </>
  )
}
