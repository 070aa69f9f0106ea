/** What stands beside the book: the line that is chosen, or its correction; where there is no room it lies over the book. */
import type { Visit } from '../../../contract/visit.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { Bone, Skeleton } from '../../ui/Skeleton.tsx'
import { KeysProvider } from '../keys/KeysProvider.tsx'
import { CorrectPanel } from '../visit/panels/CorrectPanel.tsx'
import { SendingState } from '../visit/SendingState.tsx'
import type { VisitActs } from '../visit/useVisitActs.ts'
import styles from './Beside.module.css'
import { LineDetail } from './LineDetail.tsx'

const nothing = () => undefined

interface BesideProps {
  readonly chosen: string | null
  readonly visit: Visit | null | undefined
  readonly acts: VisitActs
  readonly onClose: () => void
}

/** One line, being read, gone, or looked at. */
export function Beside({ chosen, visit, acts, onClose }: BesideProps) {
  const t = useText()
  const format = useFormat()
  const label = visit?.number
    ? t('guestBook.detail.label', { number: format.count(visit.number) })
    : t('guestBook.title')
  return (
    <aside className={styles['beside']} data-open={chosen !== null || undefined} aria-label={label}>
      {chosen === null ? (
        <p className={styles['choose']}>{t('guestBook.detail.choose')}</p>
      ) : visit === null ? (
        <p className={styles['choose']} role="alert">
          {t('guestBook.detail.failed')}
        </p>
      ) : visit === undefined ? (
        <div className={styles['notice']}>
          <Skeleton words={t('guestBook.detail.fetching')}>
            <Bone width={90} />
            <Bone width={180} height={20} />
            <Bone width={220} />
          </Skeleton>
        </div>
      ) : acts.panel?.name === 'correct' ? (
        <Correct visit={visit} acts={acts} />
      ) : (
        <LineDetail key={visit.id} visit={visit} onCorrect={() => acts.open('correct')} onClose={onClose} />
      )}
    </aside>
  )
}

function Correct({ visit, acts }: { visit: Visit; acts: VisitActs }) {
  const busy = acts.sending !== null && acts.sending.state !== 'refused'
  return (
    <KeysProvider mode="panel" letters={false} cardWidth={0} onCard={nothing} onTyped={nothing}>
      <CorrectPanel visit={visit} busy={busy} onRecord={acts.send} onClose={acts.close} />
      <div className={styles['under']}>
        <SendingState visit={visit} acts={acts} />
      </div>
    </KeysProvider>
  )
}
