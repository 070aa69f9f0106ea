/** Some of a few, each with a box to check; in the file they are a list, in the order in which they are offered here. */
import { withEntry, withoutEntry } from '../../../../domain/sop/edit/lists.ts'
import type { Path } from '../../../../domain/sop/edit/plain.ts'
import { CheckField } from '../../../ui/CheckField.tsx'
import styles from './form.module.css'
import { useSopForm } from './form-context.ts'
import { listAt, textAt } from './form-data.ts'

interface Props {
  readonly label: string
  readonly path: Path
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

/** The boxes; what the file says and nobody knows has one too. */
export function ChecksPart({ label, path, options }: Props) {
  const { file, edit } = useSopForm()
  const chosen = listAt(file, path).map((one) => textAt(one, []))
  const unknown = chosen.filter((one) => options.every(({ value }) => value !== one))
  const all = [...options, ...unknown.map((value) => ({ value, label: value }))]
  const order = options.map(({ value }) => value)
  return (
    <fieldset className={styles['lines']}>
      <legend>{label}</legend>
      <div className={styles['checks']}>
        {all.map((option) => (
          <CheckField
            key={option.value}
            label={option.label}
            checked={chosen.includes(option.value)}
            onChange={(on) =>
              edit((text) =>
                on
                  ? withEntry(text, path, option.value, order)
                  : withoutEntry(text, path, chosen.indexOf(option.value)),
              )
            }
          />
        ))}
      </div>
    </fieldset>
  )
}
