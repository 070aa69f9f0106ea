/** What the guest book asks, what is kept, lent and signed, and who is admitted: of the office, or of a kind over it. */
import { withValue } from '../../../../domain/sop/edit/change.ts'
import type { Path } from '../../../../domain/sop/edit/plain.ts'
import {
  hostFields,
  identityKeeps,
  issues,
  keeps,
  knownCards,
  knownFields,
  knownThings,
  needs,
} from '../../../../domain/sop/known.ts'
import { formatWeekday } from '../../../../domain/sop/open-hours.ts'
import { weekdayOf } from '../../../../domain/sop/read/admits.ts'
import { useFormat, useLocale, useText } from '../../../text/TextProvider.tsx'
import { thingWord } from '../../sop/sop-words.ts'
import { fieldName } from '../../visit/words.ts'
import { ChecksPart } from './ChecksPart.tsx'
import styles from './form.module.css'
import { useSopForm } from './form-context.ts'
import { listAt, madeUpName, namesAt, textAt } from './form-data.ts'
import { AddLine, LinePart, ListPart, SelectPart } from './parts.tsx'

interface Props {
  /** Where the lines stand: at the top of the file, or in a kind. */
  readonly base?: Path
}

/** What a line says that is not written: a default of the office, or in a kind what the office says. */
function useUnwritten(base: Path) {
  const t = useText()
  return (fallback: string) => (base.length === 0 ? { fallback } : { none: t('sopEditor.form.asOffice') })
}

/** Things of the visitor and of the office. */
export function CustodySection({ base = [] }: Props) {
  const t = useText()
  const unwritten = useUnwritten(base)
  const { file, edit } = useSopForm()
  const label = (name: string) => thingWord(t, name, textAt(file, ['words', name]) || null)
  const named = (key: string, known: readonly string[]) => [
    ...new Set([...known, ...namesAt(file, [key]), ...namesAt(file, [...base, key])]),
  ]
  const addNamed = (key: 'keeps' | 'issues', policy: string) => (words: string) => {
    const name = madeUpName(words, namesAt(file, ['words']))
    edit((text) => withValue(withValue(text, [...base, key, name], policy), ['words', name], words))
  }
  return (
    <>
      <fieldset className={styles['lines']}>
        <legend>{t('sopPage.beyond.keeps')}</legend>
        <div className={styles['pair']}>
          {named('keeps', knownThings).map((name) => (
            <SelectPart
              key={name}
              label={label(name)}
              path={[...base, 'keeps', name]}
              {...unwritten('none')}
              options={(name === 'identityCard' ? identityKeeps : keeps).map((value) => ({
                value,
                label: t(`sopEditor.form.keep.${value}`),
              }))}
            />
          ))}
        </div>
        <AddLine label={t('sopEditor.form.addThing')} onAdd={addNamed('keeps', 'offered')} />
      </fieldset>
      <fieldset className={styles['lines']}>
        <legend>{t('sopPage.beyond.issues')}</legend>
        <div className={styles['pair']}>
          {named('issues', knownCards).map((name) => (
            <SelectPart
              key={name}
              label={label(name)}
              path={[...base, 'issues', name]}
              {...unwritten('none')}
              options={issues.map((value) => ({ value, label: t(`sopEditor.form.issue.${value}`) }))}
            />
          ))}
        </div>
        <AddLine label={t('sopEditor.form.addCard')} onAdd={addNamed('issues', 'spent')} />
      </fieldset>
      <div className={styles['pair']}>
        <SelectPart
          label={t('sopEditor.form.entering')}
          path={[...base, 'signs', 'entering']}
          {...unwritten('none')}
          options={[...needs, 'each' as const].map((value) => ({ value, label: t(`sopEditor.form.need.${value}`) }))}
        />
        <SelectPart
          label={t('sopEditor.form.leaving')}
          path={[...base, 'signs', 'leaving']}
          {...unwritten('none')}
          options={needs.map((value) => ({ value, label: t(`sopEditor.form.need.${value}`) }))}
        />
      </div>
    </>
  )
}

/** The fields of the guest book. */
export function FieldsSection({ base = [] }: Props) {
  const t = useText()
  const unwritten = useUnwritten(base)
  const { file, edit } = useSopForm()
  const known: Readonly<Record<string, string>> = knownFields
  const written = new Set([...namesAt(file, ['fields']), ...namesAt(file, [...base, 'fields'])])
  const own = [...written].filter((name) => name !== 'host' && !(name in known))
  return (
    <>
      <div className={styles['pair']}>
        <SelectPart
          label={t('sopPage.beyond.host')}
          path={[...base, 'fields', 'host']}
          {...unwritten('staff')}
          options={hostFields.map((value) => ({ value, label: t(`sopPage.beyond.hosts.${value}`) }))}
        />
        {[...Object.keys(known), ...own].map((name) => (
          <SelectPart
            key={name}
            label={textAt(file, ['words', name]) || fieldName(t, name)}
            path={[...base, 'fields', name]}
            {...unwritten(known[name] ?? 'none')}
            options={needs.map((value) => ({ value, label: t(`sopEditor.form.need.${value}`) }))}
          />
        ))}
      </div>
      <AddLine
        label={t('sopEditor.form.addField')}
        onAdd={(words) => {
          const name = madeUpName(words, namesAt(file, ['words']))
          edit((text) => withValue(withValue(text, [...base, 'fields', name], 'optional'), ['words', name], words))
        }}
      />
    </>
  )
}

/** Who may come when. */
export function AdmitsSection({ base = [] }: Props) {
  const t = useText()
  const format = useFormat()
  const { locale } = useLocale()
  const { file } = useSopForm()
  const path = [...base, 'admits']
  const written = listAt(file, [...path, 'days']).map((one) => textAt(one, []))
  return (
    <>
      {base.length > 0 && <p className={styles['note']}>{t('sopEditor.form.emptyAsOffice')}</p>}
      <div className={styles['pair']}>
        <LinePart label={t('sopEditor.form.people')} path={[...path, 'people']} type="number" />
        <LinePart label={t('sopEditor.form.atOnce')} path={[...path, 'atOnce']} type="number" />
        <LinePart label={t('sopEditor.form.notice')} path={[...path, 'notice']} hint={t('sopEditor.form.limitHint')} />
      </div>
      <ChecksPart
        label={t('sopEditor.form.days')}
        path={[...path, 'days']}
        options={weekdays.map((day) => ({
          // a day may be written in either language
          value: written.find((one) => weekdayOf(one) === day) ?? formatWeekday(day, locale),
          label: format.weekday(noonOn(day)),
        }))}
      />
      <ListPart label={t('sopEditor.form.hours')} path={[...path, 'hours']} more={t('sopEditor.form.moreHours')} />
    </>
  )
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

/** Noon of some Monday, Tuesday, …: the same day wherever an office is. */
function noonOn(day: number): number {
  return Date.UTC(2024, 0, day, 12)
}
