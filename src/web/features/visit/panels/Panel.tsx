/**
 * What takes the place of facts and actions while a sheet asks for something: a title, the way back, its own fields, and the button
 * that records. `<Panel title={…} record={…} onRecord={…} onClose={…}>fields</Panel>`; Enter records, Esc returns.
 */
import { type ReactNode, type SyntheticEvent, useEffect, useRef } from 'react'
import { useText } from '../../../text/TextProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Key } from '../../../ui/Key.tsx'
import { useKey } from '../../keys/KeysProvider.tsx'
import styles from './Panel.module.css'

interface Props {
  readonly title: string
  /** What the button records; without it the panel only shows. */
  readonly record?: string
  readonly busy?: boolean
  /** Why it cannot be recorded yet, once that was tried. */
  readonly need?: string | null
  readonly onRecord?: () => void
  readonly onClose: () => void
  readonly children?: ReactNode
}

/** A panel of the sheet. */
export function Panel({ title, record, busy = false, need = null, onRecord, onClose, children }: Props) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const first =
      'input:checked, input:not([type="radio"]), textarea, select, button[type="button"]:not([data-aside] *)'
    const body = form.current?.querySelector<HTMLElement>('[data-body]')
    const place = body?.querySelector<HTMLElement>(first) ?? form.current?.querySelector<HTMLElement>('[type="submit"]')
    place?.focus()
  }, [])
  useKey('leavePanel', onClose)
  useKey('save', onRecord ?? null)
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    onRecord?.()
  }
  return (
    <form ref={form} className={styles['panel']} aria-label={title} onSubmit={submit} noValidate>
      <PanelHead title={title} onClose={onClose} />
      <div className={styles['body']} data-body="">
        {children}
      </div>
      {record && (
        <div className={styles['foot']}>
          {need && (
            <p role="alert" className={styles['need']}>
              {need}
            </p>
          )}
          <Button type="submit" tone="primary" size="big" wide keyHint="Enter" busy={busy}>
            {record}
          </Button>
        </div>
      )}
    </form>
  )
}

interface HeadProps {
  readonly title: string
  /** Under a sheet's name `h3`, on its own `h2`. */
  readonly level?: 'h2' | 'h3'
  readonly onClose: () => void
  readonly children?: ReactNode
}

/** The title of a panel, and Esc. */
export function PanelHead({ title, level: Heading = 'h3', onClose, children }: HeadProps) {
  const t = useText()
  return (
    <div className={styles['head']}>
      <Heading>{title}</Heading>
      {children}
      <button type="button" className={styles['esc']} aria-keyshortcuts="Escape" onClick={onClose}>
        <Key name="Esc" /> {t('desk.panel.back')}
      </button>
    </div>
  )
}
