import IconAlertTriangle from '@tabler/icons-react/icons/IconAlertTriangle'
import IconBadge from '@tabler/icons-react/icons/IconBadge'
import IconCheck from '@tabler/icons-react/icons/IconCheck'
import IconId from '@tabler/icons-react/icons/IconId'
import type { ReactNode } from 'react'
import type { DeskState } from '../../../contract/desk.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { Icon } from '../../ui/Icon.tsx'
import styles from './Balance.module.css'

/** What the office holds and what is out, and whether that fits; a difference leads to the visit concerned. */
export function Balance({ desk, onOpen }: { desk: DeskState; onOpen: (visitId: string) => void }) {
  const t = useText()
  const format = useFormat()
  const before = desk.heldBefore + desk.outBefore
  const first = desk.differences[0]
  const n = String(Math.max(1, desk.differences.length))
  return (
    <div className={styles['balance']}>
      <span>
        <Icon of={IconId} size={18} />
        {t.rich('desk.balance.held', { n: format.count(desk.held), b, w })}
      </span>
      <span>
        <Icon of={IconBadge} size={18} />
        {t.rich('desk.balance.out', { n: format.count(desk.out), b, w })}
      </span>
      {before > 0 && (
        <span>
          <span aria-hidden>{t('desk.balance.before', { n: format.count(before) })}</span>
          <span className="sr">{t('desk.balance.beforeLong', { n: before })}</span>
        </span>
      )}
      <span role="status">
        {desk.balanced || first === undefined ? (
          <span className={styles['even']}>
            <Icon of={IconCheck} size={16} />
            {t('desk.balance.even')}
          </span>
        ) : (
          <button
            type="button"
            className={styles['off']}
            aria-label={
              first.slot === null
                ? t('desk.balance.offCard', { n, card: first.card ?? '', name: first.visitorName })
                : t('desk.balance.offSlot', { n, slot: first.slot, name: first.visitorName })
            }
            onClick={() => onOpen(first.visitId)}
          >
            <Icon of={IconAlertTriangle} size={16} />
            {t('desk.balance.off', { n })}
          </button>
        )}
      </span>
    </div>
  )
}

function b(words: ReactNode) {
  return <b className="num">{words}</b>
}

/** Words that a narrow top line leaves to screen readers. */
function w(words: ReactNode) {
  return <span className={styles['words']}>{words}</span>
}
