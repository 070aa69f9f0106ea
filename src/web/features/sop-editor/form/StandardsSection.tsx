/** Measures beyond the steps: the sum of some or all clocks, or the time between two moments. */
import { withItem, without } from '../../../../domain/sop/edit/change.ts'
import { measureIn, withMeasure, withSummed } from '../../../../domain/sop/edit/standards.ts'
import { useText } from '../../../text/TextProvider.tsx'
import { CheckField } from '../../../ui/CheckField.tsx'
import { SelectField } from '../../../ui/Field.tsx'
import { ChecksPart } from './ChecksPart.tsx'
import styles from './form.module.css'
import { useSopForm } from './form-context.ts'
import { kindsOf, listAt, textAt } from './form-data.ts'
import { AddLine, Head, LinePart, SelectPart, TextPart } from './parts.tsx'
import { useMomentWords } from './useMomentWords.ts'

const measures = ['all', 'some', 'between'] as const

/** The section of the standards. */
export function StandardsSection() {
  const t = useText()
  const { file, edit } = useSopForm()
  const moments = useMomentWords()
  const standards = listAt(file, ['standards'])
  const kinds = kindsOf(file)
  return (
    <>
      {standards.map((standard, place) => {
        const path = ['standards', place] as const
        const name = textAt(standard, ['name'])
        const measure = measureIn(standard)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a standard has no identity but its place
          <fieldset key={place} className={styles['item']} aria-label={name}>
            <Head name={name} onRemove={() => edit((text) => without(text, path))} />
            <div className={styles['pair']}>
              <TextPart label={t('sopEditor.form.label')} path={[...path, 'name']} />
              <LinePart
                label={t('sopEditor.form.limit')}
                path={[...path, 'limit']}
                hint={t('sopEditor.form.limitHint')}
              />
              <SelectField
                label={t('sopEditor.form.measures')}
                value={measure}
                options={measures.map((value) => ({ value, label: t(`sopEditor.form.measured.${value}`) }))}
                onChange={(next) => edit((text) => withMeasure(text, place, next))}
              />
              <SelectPart
                label={t('sopEditor.form.binds')}
                path={[...path, 'binds']}
                fallback="office"
                options={[
                  { value: 'office', label: t('sopEditor.form.bindsOffice') },
                  { value: 'guest', label: t('sopEditor.form.bindsGuest') },
                ]}
              />
              {measure === 'between' && (
                <>
                  <SelectPart label={t('sopEditor.form.opens')} path={[...path, 'from']} options={moments} />
                  <SelectPart label={t('sopEditor.form.closes')} path={[...path, 'to']} options={moments} />
                </>
              )}
            </div>
            {measure === 'some' && <Summed place={place} />}
            {kinds.length > 0 && (
              <ChecksPart label={t('sopEditor.form.only')} path={[...path, 'only']} options={kinds} />
            )}
          </fieldset>
        )
      })}
      <AddLine
        label={t('sopEditor.form.addStandard')}
        onAdd={(name) =>
          edit((text) =>
            withItem(text, ['standards'], standards.length, {
              name,
              steps: 'all',
              limit: t('sopEditor.form.tenMinutes'),
            }),
          )
        }
      />
    </>
  )
}

/** The steps whose clocks are summed; the last one stays. */
function Summed({ place }: { readonly place: number }) {
  const t = useText()
  const { file, edit } = useSopForm()
  const summed = listAt(file, ['standards', place, 'steps']).map((one) => textAt(one, []))
  return (
    <fieldset className={styles['lines']}>
      <legend>{t('sopEditor.form.summed')}</legend>
      <div className={styles['checks']}>
        {listAt(file, ['steps']).map((step, at) => {
          const no = textAt(step, ['no'])
          const isSummed = summed.includes(no)
          return (
            <CheckField
              // biome-ignore lint/suspicious/noArrayIndexKey: numbers may be doubled while one writes
              key={at}
              label={t('sopEditor.form.step', { no, short: textAt(step, ['short']) })}
              checked={isSummed}
              disabled={isSummed && summed.length === 1}
              onChange={(on) => edit((text) => withSummed(text, place, Number(no), on))}
            />
          )
        })}
      </div>
    </fieldset>
  )
}
