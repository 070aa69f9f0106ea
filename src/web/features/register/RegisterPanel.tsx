/**
 * The form of a new visitor, in the desk's own place: what runs out at the left, the lines, custody at the right. It follows the SOP
 * in force and keeps what is typed at every change (`store.ts`, `keep.ts`). With `visit` it registers a visit that was opened
 * before. It wants the desk's `KeysProvider` around it, in the mode `form`.
 */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import type { Visit } from '../../../contract/visit.ts'
import { queries } from '../../api/queries.ts'
import { useText } from '../../text/TextProvider.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import { Bone, Skeleton } from '../../ui/Skeleton.tsx'
import { useKey } from '../keys/KeysProvider.tsx'
import { keepVisit } from '../visit/visit-queries.ts'
import { FormFrame } from './FormFrame.tsx'
import styles from './panel.module.css'
import { cardsQuery, slotsQuery, sopQuery } from './queries.ts'
import { StillRunning } from './StillRunning.tsx'
import { useStore } from './useStore.ts'

interface Props {
  /** A visit that was opened before and is registered now; without it a new one is opened. */
  readonly visit?: Visit | null
  /** Back to the desk; the form is kept. */
  readonly onClose: () => void
  readonly onRegistered: (visit: Visit) => void
}

/** Reads ahead what the form needs, so that it opens at once, and without a network. */
export function prepareForm(): void {
  void queries.prefetchQuery(sopQuery)
  void queries.prefetchQuery(slotsQuery)
  void queries.prefetchQuery(cardsQuery)
}

/** The form, as soon as it is known what it has to ask. */
export function RegisterPanel({ visit = null, onClose, onRegistered }: Props) {
  const [register, store] = useStore(visit)
  const sop = useQuery(sopQuery)
  const { status } = register
  useKey('toDesk', onClose)
  useEffect(() => store.open(), [store])
  // The list has to know the visit before its row can be chosen.
  const hand = useEffectEvent(async (made: Visit) => {
    await keepVisit(made)
    store.acknowledge()
    onRegistered(made)
  })
  useEffect(() => {
    if (status.state === 'recorded' && !status.changedSince) void hand(status.visit)
  }, [status])
  return (
    <div className={styles['panel']}>
      <StillRunning onClose={onClose} />
      {sop.data && register.read ? (
        <FormFrame
          sop={sop.data}
          visit={visit}
          register={register}
          store={store}
          onRegistered={(made) => void hand(made)}
        />
      ) : (
        <Unready failed={sop.isError} onRetry={() => void sop.refetch()} />
      )}
    </div>
  )
}

function Unready({ failed, onRetry }: { failed: boolean; onRetry: () => void }) {
  const t = useText()
  return (
    <div className={styles['unready']}>
      {failed ? (
        <Refusal
          what={t('register.loadFailed')}
          safe={t('register.loadSafe')}
          remedies={[{ label: t('register.tryAgain'), onPress: onRetry }]}
        />
      ) : (
        <Skeleton words={t('register.loading')}>
          <div className={styles['bones']}>
            <Bone width={160} height={26} />
            {['1', '2', '3', '4'].map((key) => (
              <Bone key={key} width="100%" height={20} />
            ))}
          </div>
        </Skeleton>
      )}
    </div>
  )
}
