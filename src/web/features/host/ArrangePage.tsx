import { lazy, Suspense } from 'react'
import { useText } from '../../text/TextProvider.tsx'
import { loadArrangements } from '../presence/load-arrangements.ts'
import { BackBar, Page } from './Page.tsx'
import styles from './TodayPage.module.css'

/** Few hosts arrange anything on a given day: the page is fetched when it is opened. */
const Arrangements = lazy(loadArrangements)

/** The host's own delegates, quiet hours and calendar. */
export function ArrangePage({ staffId, onBack }: { staffId: string; onBack: () => void }) {
  const t = useText()
  const title = t('presence.arrange.title')
  return (
    <Page label={title} name="arrange" head={<BackBar title={title} onBack={onBack} />}>
      <div className={styles['today']}>
        <Suspense fallback={<p className="muted">{t('presence.arrange.reading')}</p>}>
          <Arrangements staffId={staffId} size="phone" />
        </Suspense>
      </div>
    </Page>
  )
}
