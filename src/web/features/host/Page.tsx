/** A page of the host's screen: what stands on top, what scrolls, and at the bottom, under the thumb, what is pressed. */
import IconChevronLeft from '@tabler/icons-react/icons/IconChevronLeft'
import { type ReactNode, useEffect, useRef } from 'react'
import { useText } from '../../text/TextProvider.tsx'
import { Icon } from '../../ui/Icon.tsx'
import styles from './Page.module.css'

interface Props {
  /** What it is, for screen readers; a new one takes the focus to its top. */
  readonly label: string
  /** Names the page among others: when it changes, the focus goes to the top and the foot takes no press for a moment. */
  readonly name: string
  readonly head?: ReactNode
  readonly foot?: ReactNode
  readonly children: ReactNode
  /** Leaves the focus where it is, on a page that came with the screen. */
  readonly quiet?: boolean
}

/** One page. Its foot is dead for half a second, so that a double touch on the page before does not press what stands there now. */
export function Page({ label, name, head, foot, children, quiet = false }: Props) {
  const body = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!quiet && name !== '') body.current?.focus({ preventScroll: true })
  }, [name, quiet])
  return (
    <section className={styles['page']} aria-label={label}>
      {head}
      <div ref={body} className={styles['body']} tabIndex={-1}>
        {children}
      </div>
      {foot && (
        <div key={name} className={styles['foot']}>
          {foot}
        </div>
      )}
    </section>
  )
}

/** The top of a page that leads back to the one before. */
export function BackBar({
  title,
  under,
  end,
  onBack,
}: {
  title: ReactNode
  under?: ReactNode
  end?: ReactNode
  onBack: () => void
}) {
  const t = useText()
  return (
    <header className={styles['back']}>
      <button type="button" aria-label={t('host.back')} onClick={onBack}>
        <Icon of={IconChevronLeft} size={26} />
      </button>
      <div>
        <h1>{title}</h1>
        <p>{under}</p>
      </div>
      {end}
    </header>
  )
}
