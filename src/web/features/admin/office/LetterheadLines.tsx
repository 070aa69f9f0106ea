import IconPlus from '@tabler/icons-react/icons/IconPlus'
import type { Office } from '../../../../contract/office.ts'
import { useText } from '../../../text/TextProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { CheckField } from '../../../ui/CheckField.tsx'
import { SelectField, TextField } from '../../../ui/Field.tsx'
import styles from './OfficeTab.module.css'

type Lines = Office['letterhead']

const most = 8
const usual = 13
const sizes = [8, 9, 10, 11, 12, 13, 14, 15, 16, 18, 20, 22, 24]

/** The lines of the letterhead: text, size, weight, order. */
export function LetterheadLines({ lines, onChange }: { lines: Lines; onChange: (lines: Lines) => void }) {
  const t = useText()
  const put = (at: number, part: Partial<Lines[number]>) =>
    onChange(lines.map((line, index) => (index === at ? { ...line, ...part } : line)))
  const up = (at: number) =>
    onChange(lines.flatMap((line, index) => (index === at ? [] : index === at - 1 ? [...here(at), line] : [line])))
  const here = (at: number) => lines.slice(at, at + 1)
  return (
    <div className={styles['lines']}>
      {lines.map((line, at) => {
        const n = String(at + 1)
        const size = line.size ?? usual
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
          <fieldset key={at} className={styles['line']}>
            <legend className="sr">{t('admin.office.line', { n })}</legend>
            <TextField
              label={t('admin.office.line', { n })}
              maxLength={200}
              value={line.text}
              onChange={(text) => put(at, { text })}
            />
            <SelectField
              label={t('admin.office.size')}
              value={String(size)}
              options={[...new Set([...sizes, size])]
                .sort((a, b) => a - b)
                .map((one) => ({ value: String(one), label: t('admin.office.sizeOf', { size: String(one) }) }))}
              onChange={(value) => put(at, { size: Number(value) })}
            />
            <CheckField
              label={t('admin.office.bold')}
              checked={line.bold ?? false}
              onChange={(bold) => put(at, { bold })}
            />
            <span className={styles['order']}>
              {at > 0 && (
                <Button size="small" tone="plain" aria-label={t('admin.office.upLabel', { n })} onClick={() => up(at)}>
                  {t('admin.office.up')}
                </Button>
              )}
              <Button
                size="small"
                tone="plain"
                aria-label={t('admin.office.removeLabel', { n })}
                onClick={() => onChange(lines.filter((_, index) => index !== at))}
              >
                {t('admin.office.remove')}
              </Button>
            </span>
          </fieldset>
        )
      })}
      {lines.length < most && (
        <Button icon={IconPlus} size="small" onClick={() => onChange([...lines, { text: '', size: usual }])}>
          {t('admin.office.add')}
        </Button>
      )}
      <p className={styles['hint']}>{t('admin.office.letterheadHint', { most: String(most) })}</p>
    </div>
  )
}
