/** What the SOP lays down beside its activities, and the lists of its printed block. */
import type { ReactNode } from 'react'
import type { SopInForce } from '../../../contract/sop.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import styles from './SopBeyond.module.css'
import { fieldLines, issueLines, keepLines, signLines } from './sop-words.ts'

/** Fields, things kept and lent, initials, further standards, kinds of visit. */
export function SopBeyond({ sop }: { sop: SopInForce }) {
  const t = useText()
  const format = useFormat()
  const { intake, standards, kinds } = sop
  const kindLines = kinds.map(({ label, recorded, requirements }) => {
    if (!recorded) return t('sopPage.beyond.kindCounted', { kind: label })
    return requirements.length === 0
      ? label
      : t('sopPage.beyond.kindNeeds', { kind: label, requirements: requirements.join(', ') })
  })
  const standardLines = standards.map(({ name, limitSeconds, limitText }) =>
    t('sopPage.beyond.standard', {
      name,
      limit: limitSeconds === null ? limitText : format.durationWords(limitSeconds),
    }),
  )
  return (
    <section className={styles['part']} aria-labelledby="sop-beyond">
      <h2 id="sop-beyond">{t('sopPage.beyond.title')}</h2>
      <dl className={styles['list']}>
        <Lines term={t('sopPage.beyond.fields')} lines={fieldLines(t, intake)} />
        <Lines term={t('sopPage.beyond.host')} lines={[t(`sopPage.beyond.hosts.${intake.host}`)]} />
        <Lines term={t('sopPage.beyond.keeps')} lines={keepLines(t, intake)} />
        <Lines term={t('sopPage.beyond.issues')} lines={issueLines(t, intake)} />
        <Lines term={t('sopPage.beyond.signs')} lines={signLines(t, intake)} />
        <Lines term={t('sopPage.beyond.standards')} lines={standardLines} />
        {kinds.length > 0 && <Lines term={t('sopPage.beyond.kinds')} lines={kindLines} />}
      </dl>
    </section>
  )
}

const lists = ['legalBasis', 'qualifications', 'related', 'equipment', 'warnings', 'records'] as const

/** The numbered lists of the block: legal basis, qualifications, equipment and so on. */
export function SopLists({ sop: { identity } }: { sop: SopInForce }) {
  const t = useText()
  const filled = lists.filter((key) => identity[key].length > 0)
  if (filled.length === 0) return null
  return (
    <section className={styles['part']} aria-label={t('sopPage.document')}>
      <div className={styles['lists']}>
        {filled.map((key) => (
          <div key={key}>
            <h3>{t(`sopPage.identity.${key}`)}</h3>
            <ol>
              {identity[key].map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ol>
          </div>
        ))}
      </div>
    </section>
  )
}

function Lines({ term, lines }: { term: ReactNode; lines: readonly string[] }) {
  const t = useText()
  return (
    <div>
      <dt>{term}</dt>
      {lines.length === 0 ? <dd className="quiet">{t('sopPage.beyond.nothing')}</dd> : null}
      {lines.map((line) => (
        <dd key={line}>{line}</dd>
      ))}
    </div>
  )
}
