import { useSyncExternalStore } from 'react'
import { onView, remember, type View, viewOf } from './view.ts'

/** The view of this browser, and what changes a part of it: `const [view, change] = useView()`, `change({ theme: 'dark' })`. */
export function useView(): [View, (part: Partial<View>) => void] {
  const view = useSyncExternalStore(onView, viewOf)
  return [view, (part) => remember({ ...view, ...part })]
}
