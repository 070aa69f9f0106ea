/** The facts of a visit that is looked back on: what for, with whom and how long, how it ended, what was kept, by which SOP. */
import type { ReactNode } from 'react'
import type { MomentItem, Visit } from '../../../contract/visit.ts'
import { useSession } from '../../api/session.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { Fact, Facts } from '../../ui/Facts.tsx'
import { fieldName, thingName } from '../visit/words.ts'
import { Masked } from './Masked.tsx'
import { returnedAt } from './parts.ts'
import styles from './StoryHead.module.css'

interface Props {
  readonly visit: Visit
  readonly moments: readonly MomentItem[]
}

/** The facts; what identifies a person is masked, and shown to the desk only. */
export function StoryFacts({ visit, moments }: Props) {
  const t = useText()
  const format = useFormat()
  const desk = useSession().account.role !== 'host'
  const named = visit.companions.flatMap((one) => (one.name ? [one.name] : []))
  return (
    <div className={styles['facts']}>
      <Facts termWidth={92}>
        {visit.kind && <Fact term={t('visit.facts.kind')}>{visit.kind.label}</Fact>}
        {visit.purpose && <Fact term={t('visit.facts.purpose')}>{visit.purpose}</Fact>}
        {visit.host && (
          <Fact term={t('visit.facts.host')}>
            {visit.host.name} <small>{metFor()}</small>
          </Fact>
        )}
        {visit.outcome && <Fact term={t('visit.facts.outcome')}>{t(`visit.outcome.${visit.outcome}`)}</Fact>}
        {visit.archive && (
          <Fact term={t('visit.facts.archive')}>
            <span className="num">
              {t('visit.facts.archiveLine', {
                number: format.count(visit.archive.number),
                year: String(visit.archive.year),
              })}
            </span>
          </Fact>
        )}
        {desk && visit.identity && <Identity visit={visit} moments={moments} />}
        {desk && visit.visitor?.phone && (
          <Fact term={t('story.facts.phone')}>
            <Masked visitId={visit.id} what="phone" masked={visit.visitor.phone} />
          </Fact>
        )}
        {named.length > 0 && <Fact term={t('visit.facts.companions')}>{named.join(', ')}</Fact>}
        {Object.entries(visit.fields).map(([field, words]) => (
          <Fact key={field} term={fieldName(t, field, visit.words)}>
            {words}
          </Fact>
        ))}
        <Fact term={t('story.facts.sop')}>
          {t('story.facts.sopLine', { name: visit.sop.name, version: String(visit.sop.version) })}
        </Fact>
      </Facts>
    </div>
  )

  function metFor(): ReactNode {
    const { meeting } = visit
    if (!meeting?.endedAt) return visit.host?.title
    return format.wholeMinutes((Date.parse(meeting.endedAt) - Date.parse(meeting.startedAt)) / 1000)
  }
}

function Identity({ visit, moments }: Props) {
  const t = useText()
  const format = useFormat()
  const { identity } = visit
  if (identity === null) return null
  const kind = thingName(t, visit, { item: 'identityCard' })
  const slot = visit.held.find((thing) => thing.item === 'identityCard')?.slot
  const back = returnedAt(moments, 'identityCard')
  const small = slot
    ? t('story.facts.held', { slot })
    : back !== null && t('story.facts.back', { time: format.timeOfDay(Date.parse(back)) })
  return (
    <Fact term={t('visit.facts.identity')}>
      {kind}{' '}
      {identity.lastDigits && (
        <Masked visitId={visit.id} what="identity" masked={format.maskIdentity(identity.lastDigits)} />
      )}{' '}
      {small && <small>{small}</small>}
    </Fact>
  )
}
