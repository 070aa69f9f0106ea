/**
 * Parts of one screen of which one shows: `<TabList id="x" label={…} value={part} onChange={setPart} tabs={[{ value, label }]} />`, and
 * `<TabPanel id="x" value={part}>` of the chosen one; the others are not mounted. Arrows move between the tabs, one stop for Tab.
 */
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { arrowIn } from './grid-keys.ts'
import styles from './Tabs.module.css'

interface TabsProps<V extends string> {
  readonly label: string
  readonly value: V
  readonly tabs: readonly { readonly value: V; readonly label: ReactNode }[]
  readonly onChange: (value: V) => void
}

/** The row of tabs alone, for the top line; `id` is shared with the `TabPanel`. */
export function TabList<V extends string>({
  id,
  label,
  value,
  tabs,
  onChange,
}: TabsProps<V> & { readonly id: string }) {
  const list = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.value === value)
    const to = arrowIn(event.key, at, tabs.length, tabs.length)
    const tab = to === null ? undefined : tabs[to]
    if (to === null || !tab) return
    event.preventDefault()
    list.current?.querySelectorAll('button')[to]?.focus()
    onChange(tab.value)
  }
  return (
    <div ref={list} role="tablist" aria-label={label} className={styles['tabs']} onKeyDown={move}>
      {tabs.map((tab) => (
        <button
          key={tab.value}
          type="button"
          role="tab"
          id={`${id}-${tab.value}`}
          aria-controls={`${id}-panel`}
          aria-selected={tab.value === value}
          tabIndex={tab.value === value ? 0 : -1}
          className={styles['tab']}
          onClick={() => onChange(tab.value)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  )
}

/** The part that belongs to the chosen tab of the `TabList` with the same `id`. */
export function TabPanel({ id, value, children }: { id: string; value: string; children: ReactNode }) {
  return (
    <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${value}`} className={styles['panel']}>
      {children}
    </div>
  )
}
