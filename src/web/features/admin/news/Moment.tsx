import { serverNow } from '../../../api/clock.ts'
import { useFormat, useText } from '../../../text/TextProvider.tsx'

/** A time to the second; with its day where that is not today. */
export function Moment({ at }: { at: string }) {
  const t = useText()
  const format = useFormat()
  const [then, now] = [Date.parse(at), serverNow()]
  const time = format.timeWithSeconds(then)
  const today = format.isoDay(then) === format.isoDay(now)
  return (
    <time dateTime={at} className="num">
      {today ? time : t('news.channels.at', { day: format.shortDate(then, now), time })}
    </time>
  )
}
