/** The list before it has visits: being read, failed, empty. */
import IconCheck from '@tabler/icons-react/icons/IconCheck'
import IconPlus from '@tabler/icons-react/icons/IconPlus'
import type { DeskState } from '../../../contract/desk.ts'
import { useNow } from '../../api/clock.ts'
import { useSession } from '../../api/session.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Doorway } from '../../ui/Doorway.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import { Bone, Skeleton } from '../../ui/Skeleton.tsx'
import { drawnKey } from '../keys/keymap.ts'
import { refreshDesk } from '../visit/visit-queries.ts'
import styles from './ListStates.module.css'

/** The shape of the list while it is read. */
export function ListSkeleton() {
  const t = useText()
  return (
    <Skeleton words={t('desk.list.fetching')}>
      <div className={styles['head']}>
        <Bone width={180} height={18} />
      </div>
      {[3, 2, 3].map((rows, group) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bones have no identity
        <div key={group}>
          <div className={styles['group']}>
            <Bone width={140} />
          </div>
          {Array.from({ length: rows }, (_, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: bones have no identity
            <div key={row} className={styles['row']}>
              <span>
                <Bone width={120} />
                <Bone width={144} height={8} />
              </span>
              <Bone width={132} height={8} />
              <Bone width={34} height={22} />
              <Bone width={34} height={22} />
            </div>
          ))}
        </div>
      ))}
    </Skeleton>
  )
}

/** The server answered, but not with the list. */
export function ListFailed() {
  const t = useText()
  return (
    <div className={styles['failed']}>
      <Refusal
        what={t('desk.list.failed')}
        safe={t('desk.list.failedSafe')}
        remedies={[{ label: t('desk.offline.retry'), onPress: () => void refreshDesk() }]}
      />
    </div>
  )
}

/** Nobody is in the building: a greeting, the one action, what is ready. */
export function EmptyDesk({ desk, onRegister }: { desk: DeskState | null; onRegister: () => void }) {
  const t = useText()
  const format = useFormat()
  const { account } = useSession()
  const hour = format.hourOfDay(useNow(60_000))
  const part = hour < 5 || hour >= 18 ? 'evening' : hour < 11 ? 'morning' : hour < 15 ? 'noon' : 'afternoon'
  const ready =
    desk === null
      ? []
      : [
          t('desk.empty.ready', { cards: desk.freeCards, slots: desk.freeSlots }),
          t('desk.empty.next', { number: format.count(desk.nextNumber) }),
        ]
  return (
    <div className={styles['empty']}>
      <div className={styles['middle']}>
        <figure className={styles['doors']} aria-hidden>
          <Doorway is={{ state: 'toCome' }} width={54} height={74} />
          <Doorway is={{ state: 'half' }} width={66} height={94} />
          <Doorway is={{ state: 'toCome' }} width={54} height={74} />
        </figure>
        <h1>{t(`desk.empty.greeting.${part}`, { name: account.name })}</h1>
        <p>
          {t('desk.empty.none')}{' '}
          {desk !== null && desk.registeredToday > 0 && t('desk.empty.count', { n: desk.registeredToday })}
        </p>
        <Button tone="primary" size="tall" icon={IconPlus} keyHint={drawnKey('register')} onClick={onRegister}>
          {t('desk.newVisitor')}
        </Button>
      </div>
      {ready.length > 0 && (
        <ul className={styles['ready']}>
          {ready.map((words) => (
            <li key={words}>
              <Icon of={IconCheck} size={16} />
              {words}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
