import { useState } from 'react'
import { useText } from '../../../../text/TextProvider.tsx'
import { CheckField } from '../../../../ui/CheckField.tsx'
import { SegmentedControl } from '../../../../ui/SegmentedControl.tsx'
import { momentTypes } from '../moment-types.ts'
import styles from './HookTypes.module.css'

interface Props {
  /** None: all. */
  readonly types: readonly string[]
  readonly onChange: (types: readonly string[]) => void
}

/** Which moments a program hears of. */
export function HookTypes({ types, onChange }: Props) {
  const t = useText()
  const [some, setSome] = useState(types.length > 0)
  return (
    <>
      <SegmentedControl
        label={t('news.hooks.types')}
        labelled
        value={some ? 'some' : 'all'}
        options={[
          { value: 'all', label: t('news.hooks.typesAll') },
          { value: 'some', label: t('news.hooks.typesSome') },
        ]}
        onChange={(value) => {
          setSome(value === 'some')
          if (value === 'all' && types.length > 0) onChange([])
        }}
      />
      {some && (
        <fieldset className={styles['types']}>
          <legend className="sr">{t('news.hooks.types')}</legend>
          {momentTypes.map((type) => (
            <CheckField
              key={type}
              label={t(`news.hooks.type.${type}`)}
              checked={types.includes(type)}
              onChange={(on) => onChange(on ? [...types, type] : types.filter((one) => one !== type))}
            />
          ))}
        </fieldset>
      )}
    </>
  )
}
