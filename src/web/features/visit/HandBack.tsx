import type { Visit } from '../../../contract/visit.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { handsBack } from './custody.ts'
import styles from './HandBack.module.css'
import { thingName } from './words.ts'

/** The numbers of what goes back now, to be read at arm's length: which slot to open, which card to ask for. */
export function HandBack({ visit }: { visit: Visit }) {
  const t = useText()
  const format = useFormat()
  if (!handsBack(visit)) return null
  const digits = (item: string) =>
    item === 'identityCard' && visit.identity?.lastDigits ? ` ${format.maskIdentity(visit.identity.lastDigits)}` : ''
  return (
    <dl className={styles['back']}>
      {visit.held.map(({ item, slot }) => (
        <div key={item + slot} className={styles['one']} data-kind="slot">
          <dt>
            {thingName(t, visit, { item })}
            {digits(item)} <small>{t('visit.facts.fromSlot')}</small>
          </dt>
          <dd>{slot}</dd>
        </div>
      ))}
      {visit.out.map(({ pool, number }) => (
        <div key={pool + number} className={styles['one']} data-kind="card">
          <dt>
            {thingName(t, visit, { pool })} <small>{t('visit.facts.comesBack')}</small>
          </dt>
          <dd>{number}</dd>
        </div>
      ))}
    </dl>
  )
}
