import { useEffect, useState } from 'react'
import { type Connection, useConnection, useEvents } from '../api/events.ts'
import { useFormat, useText } from '../text/TextProvider.tsx'
import { Banner } from '../ui/Banner.tsx'

const patience = 3_000
const farewell = 5_000

/** Says that the connection is lost, since when and what is safe; and for five seconds that it is back. Short breaks pass unsaid. */
export function ConnectionBanner() {
  const t = useText()
  const format = useFormat()
  const connection = useConnection()
  const shown = useShown(connection)
  // The stream is open as long as an office screen is: this is its first listener.
  useEvents(() => undefined)
  if (shown === null) return null
  const time = format.timeOfDay(shown.since)
  if (shown.state === 'back') return <Banner state="back" title={t('shell.connection.back', { time })} />
  return (
    <Banner state="lost" title={t('shell.connection.lost', { time })}>
      {t('shell.connection.lostBody')}
    </Banner>
  )
}

type Shown = { readonly state: 'lost' | 'back'; readonly since: number } | null

function useShown(connection: Connection): Shown {
  const [shown, setShown] = useState<Shown>(null)
  useEffect(() => {
    if (connection.state === 'lost') {
      const { since } = connection
      const timer = setTimeout(() => setShown({ state: 'lost', since }), patience)
      return () => clearTimeout(timer)
    }
    if (connection.state !== 'connected') return
    const { since } = connection
    setShown((before) => (before === null ? null : { state: 'back', since }))
    const timer = setTimeout(() => setShown(null), farewell)
    return () => clearTimeout(timer)
  }, [connection])
  return shown
}
