import { useText } from '../../text/TextProvider.tsx'
import styles from './PostChoice.module.css'
import { usePost } from './usePost.ts'

/** At which post this desk stands: its work comes first in the list, and what is recorded here says so. */
export function PostChoice() {
  const t = useText()
  const { post, posts, choose } = usePost()
  if (posts.length < 2) return null
  return (
    <label className={styles['post']} data-open={post === null || undefined}>
      {t('desk.post.label')}
      <select value={post ?? ''} onChange={(event) => choose(event.target.value === '' ? null : event.target.value)}>
        <option value="">{t('desk.post.all')}</option>
        {posts.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    </label>
  )
}
