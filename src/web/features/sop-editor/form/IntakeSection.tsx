/** What the guest book asks, what is kept, lent and signed, and whom the office admits. */
import { withValue } from '../../../../domain/sop/edit/change.ts'
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
import { useText } from '../../../text/TextProvider.tsx'
import { thingWord } from '../../sop/sop-words.ts'
import { fieldName } from '../../visit/words.ts'
import styles from './form.module.css'
import { useSopForm } from './form-context.ts'
import { madeUpName, mapAt, textAt } from './form-data.ts'
import { AddLine, LinePart, SelectPart } from './parts.tsx'

/** Things of the visitor and of the office. */
export function CustodySection() {
  const t = useText()
  const { file, edit } = useSopForm()
  const label = (name: string) => thingWord(t, name, textAt(file, ['words', name]) || null)
  const named = (key: string, known: readonly string[]) => [...new Set([...known, ...Object.keys(mapAt(file, [key]))])]
  const addNamed = (key: 'keeps' | 'issues', policy: string) => (words: string) => {
    const name = madeUpName(words, Object.keys(mapAt(file, ['words'])))
    edit((text) => withValue(withValue(text, [key, name], policy), ['words', name], words))
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
              path={['keeps', name]}
              fallback="none"
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
              path={['issues', name]}
              fallback="none"
              options={issues.map((value) => ({ value, label: t(`sopEditor.form.issue.${value}`) }))}
            />
          ))}
        </div>
        <AddLine label={t('sopEditor.form.addCard')} onAdd={addNamed('issues', 'spent')} />
      </fieldset>
      <div className={styles['pair']}>
        <SelectPart
          label={t('sopEditor.form.entering')}
          path={['signs', 'entering']}
          fallback="none"
          options={[...needs, 'each' as const].map((value) => ({ value, label: t(`sopEditor.form.need.${value}`) }))}
        />
        <SelectPart
          label={t('sopEditor.form.leaving')}
          path={['signs', 'leaving']}
          fallback="none"
          options={needs.map((value) => ({ value, label: t(`sopEditor.form.need.${value}`) }))}
        />
      </div>
    </>
  )
}

/** The fields of the guest book. */
export function FieldsSection() {
  const t = useText()
  const { file, edit } = useSopForm()
  const known: Readonly<Record<string, string>> = knownFields
  const own = Object.keys(mapAt(file, ['fields'])).filter((name) => name !== 'host' && !(name in known))
  return (
    <>
      <div className={styles['pair']}>
        <SelectPart
          label={t('sopPage.beyond.host')}
          path={['fields', 'host']}
          fallback="staff"
          options={hostFields.map((value) => ({ value, label: t(`sopPage.beyond.hosts.${value}`) }))}
        />
        {[...Object.keys(known), ...own].map((name) => (
          <SelectPart
            key={name}
            label={textAt(file, ['words', name]) || fieldName(t, name)}
            path={['fields', name]}
            fallback={known[name] ?? 'none'}
            options={needs.map((value) => ({ value, label: t(`sopEditor.form.need.${value}`) }))}
          />
        ))}
      </div>
      <AddLine
        label={t('sopEditor.form.addField')}
        onAdd={(words) => {
          const name = madeUpName(words, Object.keys(mapAt(file, ['words'])))
          edit((text) => withValue(withValue(text, ['fields', name], 'optional'), ['words', name], words))
        }}
      />
    </>
  )
}

/** Who may come when. */
export function AdmitsSection() {
  const t = useText()
  return (
    <div className={styles['pair']}>
      <LinePart label={t('sopEditor.form.people')} path={['admits', 'people']} type="number" />
      <LinePart label={t('sopEditor.form.atOnce')} path={['admits', 'atOnce']} type="number" />
      <LinePart label={t('sopEditor.form.notice')} path={['admits', 'notice']} hint={t('sopEditor.form.limitHint')} />
    </div>
  )
}
