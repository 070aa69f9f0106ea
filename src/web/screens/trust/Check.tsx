import type { Trust } from '../../../contract/trust.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import styles from './trust.module.css'

/** Who vouches, and the fingerprint to be compared before anything is installed. */
export function Check({ authority }: { authority: NonNullable<Trust['authority']> }) {
  const t = useText()
  const format = useFormat()
  return (
    <section className={styles['part']} aria-labelledby="trust-check">
      <h2 id="trust-check">{t('trust.check.title')}</h2>
      <p>{t('trust.check.why')}</p>
      <dl className={styles['facts']}>
        <dt>{t('trust.check.fingerprint')}</dt>
        <dd className={styles['fingerprint']}>{authority.fingerprint.replaceAll(':', ' ')}</dd>
        <dt>{t('trust.check.who')}</dt>
        <dd>{authority.name}</dd>
        <dt>{t('trust.check.until')}</dt>
        <dd>{format.longDate(Date.parse(authority.until))}</dd>
      </dl>
      <p className={styles['note']}>{authority.limited ? t('trust.check.limited') : t('trust.check.unlimited')}</p>
    </section>
  )
}
