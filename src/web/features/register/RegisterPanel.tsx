/** The form of a new visitor, over the desk's own place. */
import type { Visit } from '../../../contract/visit.ts'
import { useText } from '../../text/TextProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { useKey } from '../keys/KeysProvider.tsx'

/** What the desk gives the form. */
export interface RegisterPanelProps {
  /** A visit that was opened before and is to be registered now; null for a new one. */
  readonly visit: Visit | null
  /** Back to the desk; what was typed stays. */
  readonly onClose: () => void
  readonly onRegistered: (visit: Visit) => void
}

/** Registers a visitor. */
export function RegisterPanel({ onClose }: RegisterPanelProps) {
  const t = useText()
  useKey('toDesk', onClose)
  return (
    <section aria-label={t('desk.newVisitor')}>
      <h1>{t('desk.newVisitor')}</h1>
      <Button keyHint="Esc" onClick={onClose}>
        {t('desk.keys.toDesk')}
      </Button>
    </section>
  )
}
