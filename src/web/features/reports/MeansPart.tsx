/** What the figures mean, beside them. */
import { useText } from '../../text/TextProvider.tsx'
import styles from './MeansPart.module.css'
import { Part } from './Part.tsx'

const terms = ['share', 'median', 'unrecorded', 'waived', 'leftOut', 'day'] as const

/** The definitions. */
export function MeansPart() {
  const t = useText()
  return (
    <Part title={t('reports.means.title')}>
      <dl className={styles['terms']}>
        {terms.map((term) => (
          <div key={term}>
            <dt>{t(`reports.means.${term}`)}</dt>
            <dd>{t(`reports.means.${term}Text`)}</dd>
          </div>
        ))}
      </dl>
    </Part>
  )
}
