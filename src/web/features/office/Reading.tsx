import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Offline } from '../../api/failure.ts'
import { useText } from '../../text/TextProvider.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import { Bone, Skeleton } from '../../ui/Skeleton.tsx'
import styles from './Reading.module.css'

interface Props<T> {
  readonly query: UseQueryResult<T>
  /** The shape of what is coming. */
  readonly bones?: ReactNode
  readonly children: (data: T) => ReactNode
}

/**
 * What was read, or its shape while it is being read, or why it cannot be. What is known already stays on the screen while the
 * server is away: the banner over it says since when.
 */
export function Reading<T>({ query, bones, children }: Props<T>) {
  const t = useText()
  const { data, error, refetch, isFetching } = query
  if (data !== undefined) return children(data)
  if (error === null) return <Skeleton words={t('admin.reading.words')}>{bones ?? <Lines />}</Skeleton>
  const offline = error instanceof Offline
  return (
    <div className={styles['failed']}>
      <Refusal
        what={offline ? t('admin.reading.offline') : (error.detail ?? t('admin.reading.failed'))}
        safe={t('admin.reading.safe')}
        remedies={[{ label: t('admin.reading.retry'), onPress: () => void refetch(), busy: isFetching }]}
        quiet
      />
    </div>
  )
}

function Lines() {
  return (
    <div className={styles['bones']}>
      <Bone width={220} height={22} />
      {[340, 300, 360, 280, 320].map((width) => (
        <Bone key={width} width={width} />
      ))}
    </div>
  )
}
