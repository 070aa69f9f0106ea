/**
 * A question that wants an answer before anything else, for the host's phone and the settings; never over the desk.
 * The browser's own dialog: it keeps the focus, closes on Esc and gives the focus back.
 * `{open && <Dialog title={…} onClose={…} actions={<Button …/>}>…</Dialog>}`.
 */
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import styles from './Dialog.module.css'

interface Props {
  readonly title: ReactNode
  /** Asked to close: by Esc, by a press beside it. */
  readonly onClose: () => void
  readonly actions: ReactNode
  readonly children: ReactNode
}

/** A dialog that is open as long as it is rendered. */
export function Dialog({ title, onClose, actions, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const name = useId()
  // Before it leaves the page: only then does the browser give the focus back.
  useLayoutEffect(() => {
    const open = dialog.current
    open?.showModal()
    return () => open?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={styles['dialog']}
      aria-labelledby={name}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onPointerDown={(event) => event.target === event.currentTarget && onClose()}
    >
      <div className={styles['inside']}>
        <h2 id={name} className={styles['title']}>
          {title}
        </h2>
        <div>{children}</div>
        <div className={styles['actions']}>{actions}</div>
      </div>
    </dialog>
  )
}
