/**
 * What stands around an office screen: the rail at the left (below, on a phone), the top line, the screen itself, the key bar.
 * `<Shell skip={…} rail={<Rail …/>} top={<TopBar …/>} keys={<KeyBar>…</KeyBar>}>screen</Shell>`. Domain-free; the office's own
 * rail and top line are put together in `src/web/shell/OfficeShell.tsx`, which is what screens use.
 */
import { type ReactNode, useId, useRef } from 'react'
import styles from './Shell.module.css'

interface Props {
  /** The words of the link that leads past the rail. */
  readonly skip: ReactNode
  readonly rail: ReactNode
  readonly top: ReactNode
  /** Over everything: the banner of a lost connection. */
  readonly banner?: ReactNode
  readonly keys?: ReactNode
  readonly children: ReactNode
}

/** The frame of a screen; the screen fills what is left and scrolls in itself. */
export function Shell({ skip, rail, top, banner, keys, children }: Props) {
  const id = useId()
  const main = useRef<HTMLElement>(null)
  return (
    <div className={styles['frame']}>
      <a
        className={styles['skip']}
        href={`#${id}`}
        onClick={(event) => {
          // The part of the address after its # is the screen's own.
          event.preventDefault()
          main.current?.focus()
        }}
      >
        {skip}
      </a>
      <div className={styles['shell']}>
        {rail}
        <div className={styles['body']}>
          {top}
          {banner}
          <main id={id} ref={main} className={styles['main']} tabIndex={-1}>
            {children}
          </main>
          {keys}
        </div>
      </div>
    </div>
  )
}

interface TopBarProps {
  readonly office: ReactNode
  readonly person: ReactNode
  /** The screen's own part: its search, its main button, its tabs. */
  readonly children?: ReactNode
  /** At the right: language, view, the time of day. */
  readonly end: ReactNode
}

/** The top line: where one is and who, the screen's own part, the time. */
export function TopBar({ office, person, children, end }: TopBarProps) {
  return (
    <header className={styles['top']}>
      <p className={styles['office']}>
        <b>{office}</b>
        {person}
      </p>
      <div className={styles['own']}>{children}</div>
      <div className={styles['end']}>{end}</div>
    </header>
  )
}

/** The time of day in the top line. */
export function ClockOfDay({ dateTime, children }: { dateTime: string; children: ReactNode }) {
  return (
    <time className={styles['clock']} dateTime={dateTime}>
      {children}
    </time>
  )
}
