import { useText } from '../../text/TextProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import styles from './custody.module.css'
import { withWaiver } from './draft.ts'
import { partName } from './focus-part.ts'
import { useForm } from './form-context.ts'
import { PlacedRefusal } from './PlacedRefusal.tsx'

/** Why something that the SOP wants is left out this once; `undo` takes that back. */
export function ReasonField({ what, label, undo }: { what: string; label: string; undo: string }) {
  const t = useText()
  const { draft, change } = useForm()
  return (
    <div className={styles['reason']} {...partName(`reason:${what}`)}>
      <TextField
        label={label}
        dir="auto"
        value={draft.waived[what] ?? ''}
        onChange={(reason) => change((was) => withWaiver(was, what, reason))}
      />
      <Button size="small" onClick={() => change((was) => withWaiver(was, what, null))}>
        {undo === '' ? t('register.reason.cancel') : undo}
      </Button>
      <PlacedRefusal place={`reason:${what}`} />
    </div>
  )
}
