import type { Visit } from '../../../contract/visit.ts'
import { useText } from '../../text/TextProvider.tsx'
import { useWhen } from '../visit/useWhen.ts'
import { hostName, visitorName } from '../visit/words.ts'
import styles from './ThingStory.module.css'
import type { Thing } from './things.ts'

/** How the thing came where it is: handed over, where its visitor is now, what comes next. */
export function ThingStory({ thing, visit, label }: { thing: Thing; visit: Visit; label: string }) {
  const t = useText()
  const when = useWhen()
  const name = visitorName(t, visit)
  const { at, since, room } = visit.place
  return (
    <ol className={styles['story']} aria-label={label}>
      {thing.since !== null && (
        <li>
          <span className="num">{when(thing.since, 'short')}</span>
          <b>{t(`cards.sheet.given.${thing.kind}`)}</b>
          <p>
            {visit.host
              ? t('cards.sheet.givenTo', { name, host: hostName(t, visit) })
              : t('cards.sheet.givenAlone', { name })}
          </p>
        </li>
      )}
      <li>
        <span className="num">{since === null ? '' : when(Date.parse(since), 'short')}</span>
        <b>{t(`visit.placeName.${at}`)}</b>
        {room && <p>{room}</p>}
      </li>
      <li data-next="">
        <span />
        <b>{t(`cards.sheet.next.${thing.state === 'lost' ? 'lost' : thing.kind}`)}</b>
      </li>
    </ol>
  )
}
