/** What the draft says otherwise than the version in force, a line for each thing, in meaning and not in lines of the file. */
import type { SopInForce } from '../../../../contract/sop.ts'
import { changeWords } from '../../../../text/sop-change-words.ts'
import { useFormat, useLocale, useText } from '../../../text/TextProvider.tsx'
import pane from '../ViewPane.module.css'
import styles from './DifferenceView.module.css'
import type { Difference } from './useDifference.ts'

interface Props {
  readonly difference: Difference | null
  readonly inForce: Pick<SopInForce, 'version' | 'effective'>
}

/** The list of differences. */
export function DifferenceView({ difference, inForce }: Props) {
  const t = useText()
  const format = useFormat()
  const { locale } = useLocale()
  return (
    <div className={pane['view']}>
      <div className={pane['head']}>
        <h2>{t('sopEditor.difference.title', { version: String(inForce.version) })}</h2>
        {inForce.effective !== null && (
          <p>{t('sopEditor.versions.since', { date: format.calendarDay(inForce.effective) })}</p>
        )}
      </div>
      {difference === null || difference.changes.length === 0 ? (
        <p className="muted">{t('sopEditor.difference.none')}</p>
      ) : (
        <ul className={styles['changes']} aria-label={t('sopEditor.views.difference')}>
          {difference.changes.map((change, at) => {
            const { mark, markWord, title, before, after } = changeWords(change, difference, { t, locale })
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a change has no identity but its place
              <li key={at}>
                <em data-mark={mark}>{markWord}</em>
                <div>
                  <b>{title}</b>
                  <p>
                    {before !== null && <del>{before}</del>} {after}
                  </p>
                </div>
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}
