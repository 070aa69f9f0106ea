/** The printed block of the SOP: whose it is, its number and dates, who approved it. */
import type { ReactNode } from 'react'
import type { SopIdentity as Identity, SopInForce } from '../../../contract/sop.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { printNip } from '../office/nip.ts'
import styles from './SopIdentity.module.css'

/** The block over the activities. */
export function SopIdentity({ sop }: { sop: SopInForce }) {
  const t = useText()
  const { identity } = sop
  const { institution = [], unit, approvedBy } = identity
  const main = institution.at(-1)
  return (
    <header className={styles['block']}>
      <div className={styles['org']}>
        {institution.slice(0, -1).map((line) => (
          <p key={line}>{line}</p>
        ))}
        {main && <p className={styles['main']}>{main}</p>}
        {unit && <p>{unit}</p>}
      </div>
      <dl>
        {identity.number && (
          <Row term={t('sopPage.identity.number')}>
            <OpenNumber number={identity.number} />
          </Row>
        )}
        <Dates identity={identity} />
        <Row term={t('sopPage.identity.name')}>{identity.name ?? sop.name}</Row>
        {identity.more.map(({ label, text }) => (
          <Row key={label} term={label}>
            {text}
          </Row>
        ))}
      </dl>
      {approvedBy && (
        <dl>
          <Row term={t('sopPage.identity.approvedBy')}>
            {approvedBy.title && <span>{approvedBy.title}</span>}
            {approvedBy.name && <b>{approvedBy.name}</b>}
            {approvedBy.rank && <small>{approvedBy.rank}</small>}
            {approvedBy.nip && (
              <small className="num">{t('sopPage.identity.nip', { nip: printNip(approvedBy.nip) })}</small>
            )}
          </Row>
        </dl>
      )}
    </header>
  )
}

function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className={styles['row']}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** One line where the three days are one, as on a first version. */
function Dates({ identity: { created, revised, effective } }: { identity: Identity }) {
  const t = useText()
  const format = useFormat()
  if (created && created === revised && created === effective) {
    return <Row term={t('sopPage.identity.dates')}>{format.calendarDay(created)}</Row>
  }
  const days = { created, revised, effective }
  return (['created', 'revised', 'effective'] as const).map((key) => {
    const day = days[key]
    return (
      day && (
        <Row key={key} term={t(`sopPage.identity.${key}`)}>
          {format.calendarDay(day)}
        </Row>
      )
    )
  })
}

/** A number with an open space in it: the running number is still to be given. */
function OpenNumber({ number }: { number: string }) {
  const t = useText()
  const parts = number.split(/ {2,}/)
  return parts.map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a number have no identity but their place
    <span key={at} className="num">
      {at > 0 && (
        <u className={styles['open']} title={t('sopPage.identity.openNumber')}>
          <span className="sr">{t('sopPage.identity.openNumber')}</span>
        </u>
      )}
      {part}
    </span>
  ))
}
