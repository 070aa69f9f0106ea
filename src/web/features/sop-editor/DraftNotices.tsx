/** Says that somebody else put a version in force while this draft was being written, who and when, and how to go on. */
import { useQuery } from '@tanstack/react-query'
import type { SopInForce } from '../../../contract/sop.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { sopVersionsQuery } from '../office/office-queries.ts'
import styles from './DraftNotices.module.css'
import type { Draft } from './draft/useDraft.ts'
import type { Saving } from './draft/useSaving.ts'
import type { View } from './views.ts'

interface Props {
  readonly draft: Draft
  readonly inForce: SopInForce
  readonly onView: (view: View) => void
}

/** Says that another saved a draft of their own meanwhile. */
export function TheirsNotice({ saving }: { saving: Saving }) {
  const t = useText()
  const format = useFormat()
  const { theirs } = saving
  if (theirs === null) return null
  const name = theirs.savedBy
  return (
    <div className={styles['notice']} role="alert">
      <Notice
        title={t('sopEditor.theirs.by', { name, time: format.timeOfDay(Date.parse(theirs.savedAt)) })}
        action={
          <span className={styles['acts']}>
            <Button onClick={saving.takeTheirs}>{t('sopEditor.theirs.take', { name })}</Button>
            <Button onClick={saving.overwrite}>{t('sopEditor.theirs.keep')}</Button>
          </span>
        }
      >
        {t('sopEditor.theirs.safe', { name })}
      </Notice>
    </div>
  )
}

/** Nothing while the draft goes on from what is in force. */
export function OvertakenNotice({ draft, inForce, onView }: Props) {
  const t = useText()
  const format = useFormat()
  const versions = useQuery(sopVersionsQuery)
  if (!draft.changed || draft.base === inForce.version) return null
  const item = versions.data?.find((one) => one.version === inForce.version)
  const version = String(inForce.version)
  return (
    <div className={styles['notice']}>
      <Notice
        title={
          item === undefined
            ? t('sopEditor.overtaken.what', { version })
            : t('sopEditor.overtaken.by', {
                version,
                name: item.addedBy,
                time: format.timeOfDay(Date.parse(item.addedAt)),
                date: format.dayOfYear(Date.parse(item.addedAt)),
              })
        }
        action={
          <span className={styles['acts']}>
            <Button onClick={() => onView('versions')}>{t('sopEditor.overtaken.look')}</Button>
            <Button onClick={() => draft.rebase(inForce.version)}>{t('sopEditor.overtaken.goOn')}</Button>
          </span>
        }
      >
        {t('sopEditor.overtaken.safe', { base: String(draft.base) })}
      </Notice>
    </div>
  )
}
