import IconPlus from '@tabler/icons-react/icons/IconPlus'
import type { Office } from '../../../../contract/office.ts'
import { useText } from '../../../text/TextProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { TextField } from '../../../ui/Field.tsx'
import styles from './OfficeTab.module.css'

type Phrases = Office['phrases']

const most = 8
const sides = ['desk', 'host'] as const

/** The office's own quick phrases of desk and host; without any, those that come with Lawang are used. */
export function PhrasesPart({ phrases, onChange }: { phrases: Phrases; onChange: (phrases: Phrases) => void }) {
  const t = useText()
  return (
    <>
      {sides.map((side) => (
        <fieldset key={side} className={styles['phrases']}>
          <legend>{t(`admin.office.phrases.${side}`)}</legend>
          <PhraseLines
            label={t(`admin.office.phrases.${side}`)}
            lines={phrases[side]}
            onChange={(lines) => onChange({ ...phrases, [side]: lines })}
          />
        </fieldset>
      ))}
      <p className={styles['hint']}>{t('admin.office.phrases.hint', { most: String(most) })}</p>
    </>
  )
}

interface LinesProps {
  readonly label: string
  readonly lines: readonly string[]
  readonly onChange: (lines: string[]) => void
}

function PhraseLines({ label, lines, onChange }: LinesProps) {
  const t = useText()
  return (
    <>
      {lines.map((line, at) => (
        <TextField
          // biome-ignore lint/suspicious/noArrayIndexKey: phrases have no identity but their place
          key={at}
          label={t('admin.office.phrases.line', { n: String(at + 1) })}
          maxLength={200}
          value={line}
          onChange={(words) => onChange(lines.map((one, index) => (index === at ? words : one)))}
        />
      ))}
      {lines.length < most && (
        <Button
          icon={IconPlus}
          size="small"
          aria-label={t('admin.office.phrases.addTo', { list: label })}
          onClick={() => onChange([...lines, ''])}
        >
          {t('admin.office.phrases.add')}
        </Button>
      )}
    </>
  )
}
