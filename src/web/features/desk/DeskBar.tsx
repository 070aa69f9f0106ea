import IconCircleCheck from '@tabler/icons-react/icons/IconCircleCheck'
import { lazy, Suspense } from 'react'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { cx } from '../../ui/cx.ts'
import { Icon } from '../../ui/Icon.tsx'
import { KeyBar } from '../../ui/Key.tsx'
import { KeyHints } from '../keys/KeyHints.tsx'
import { PostChoice } from '../post/PostChoice.tsx'
import styles from './DeskBar.module.css'
import { SoundSwitch } from './SoundSwitch.tsx'
import { UndoLine } from './UndoLine.tsx'
import type { Desk } from './useDesk.ts'

// It belongs to the form, and comes with it.
const DraftKept = lazy(async () => ({ default: (await import('../register/DraftKept.tsx')).DraftKept }))

/** The line at the foot of the desk: keys, or what was just recorded; how many are finished, when was saved. */
export function DeskBar({ desk }: { desk: Desk }) {
  const t = useText()
  const format = useFormat()
  const { mode, recorded, digits, message, counted } = desk
  return (
    <KeyBar
      end={
        mode === 'picker' ? (
          t('desk.bar.picking')
        ) : mode === 'form' ? (
          <Suspense fallback={null}>
            <DraftKept />
          </Suspense>
        ) : (
          <>
            <PostChoice />
            <SoundSwitch />
            {desk.desk && <span>{t('desk.bar.finished', { n: desk.desk.finishedToday })}</span>}
            {recorded && (
              <span className={cx('num', styles['saved'])}>
                <Icon of={IconCircleCheck} size={15} />{' '}
                {t('desk.bar.saved', { time: format.timeWithSeconds(recorded.at) })}
              </span>
            )}
          </>
        )
      }
    >
      {digits !== '' ? (
        <b className="num" role="status">
          {t('desk.bar.digits', { typed: digits })}
        </b>
      ) : message !== null ? (
        <b role="status">{t('desk.bar.noCard', { number: message })}</b>
      ) : counted !== null ? (
        <b role="status">{t('desk.bar.counted', { kind: counted.kind?.label ?? '', n: counted.headCount })}</b>
      ) : mode === 'desk' && recorded && recorded.open ? (
        <UndoLine key={recorded.commandId} recorded={recorded} onUndo={desk.choose} />
      ) : (
        <KeyHints mode={mode} />
      )}
    </KeyBar>
  )
}
