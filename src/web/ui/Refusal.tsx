/**
 * What was refused, at its place: what happened, what is safe, and the ways on as buttons. It speaks up (`role="alert"`) and takes
 * the focus to its first remedy, so that Enter lifts the refusal:
 * `<Refusal what="Loker 12 baru saja terisi." safe="Belum ada yang tercatat; isian Anda utuh." remedies={[{ label, onPress }]} />`.
 */
import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from './Button.tsx'
import styles from './Refusal.module.css'

/** A way on; the first one is on Enter. */
export interface Remedy {
  readonly label: ReactNode
  readonly onPress: () => void
  readonly keyHint?: string
  readonly busy?: boolean
}

interface Props {
  readonly what: ReactNode
  readonly safe?: ReactNode
  readonly remedies?: readonly Remedy[]
  /** Leaves the focus where it is, for refusals that a field shows while it is typed in. */
  readonly quiet?: boolean
}

/** A refusal with its remedies. Give it a `key` of the refusal, so that a new one takes the focus anew. */
export function Refusal({ what, safe, remedies = [], quiet = false }: Props) {
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!quiet) first.current?.focus()
  }, [quiet])
  return (
    <div className={styles['refusal']} role="alert">
      <p>
        <b>{what}</b> {safe}
      </p>
      {remedies.length > 0 && (
        <div className={styles['remedies']}>
          {remedies.map((remedy, at) => (
            <Button
              // biome-ignore lint/suspicious/noArrayIndexKey: a remedy has no identity but its place
              key={at}
              {...(at === 0 && { ref: first })}
              tone={at === 0 ? 'primary' : 'outline'}
              keyHint={remedy.keyHint ?? (at === 0 ? 'Enter' : undefined)}
              busy={remedy.busy ?? false}
              onClick={remedy.onPress}
            >
              {remedy.label}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}
