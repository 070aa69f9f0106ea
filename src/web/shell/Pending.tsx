import { useText } from '../text/TextProvider.tsx'
import { Bone, Skeleton } from '../ui/Skeleton.tsx'
import styles from './Pending.module.css'

/** What stands in a screen's place while it is fetched: nothing at first, then bones, then words. */
export function Pending() {
  const t = useText()
  return (
    <div className={styles['pending']}>
      <Skeleton words={t('shell.loading')}>
        <Bone width={220} height={20} />
        <Bone width={340} />
        <Bone width={280} />
      </Skeleton>
    </div>
  )
}
