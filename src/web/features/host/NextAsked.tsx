import type { Visit } from '../../../contract/visit.ts'
import { useText } from '../../text/TextProvider.tsx'
import { visitorName } from '../visit/words.ts'
import styles from './AnsweredPage.module.css'
import { WaitWord } from './WaitLine.tsx'

/** The next question, on top of the page of one that is dealt with. */
export function NextAsked({ visit, onOpen }: { visit: Visit; onOpen: (id: string) => void }) {
  const t = useText()
  return (
    <button type="button" className={styles['next']} onClick={() => onOpen(visit.id)}>
      <span>
        <small>{t('host.done.next')}</small>
        <b>{visitorName(t, visit)}</b>
      </span>
      <WaitWord visit={visit} />
    </button>
  )
}
