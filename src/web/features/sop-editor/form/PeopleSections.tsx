/** Actors and words: lists of the office's own, each with what is added to it. */
import { without, withValue } from '../../../../domain/sop/edit/change.ts'
import type { PlainMap } from '../../../../domain/sop/edit/plain.ts'
import { useText } from '../../../text/TextProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import styles from './form.module.css'
import { useSopForm } from './form-context.ts'
import { madeUpName, mapAt, textAt } from './form-data.ts'
import { AddLine, Head, LinePart, SelectPart, TextPart } from './parts.tsx'

const roles = ['visitor', 'officer', 'host', 'staff', 'rule'] as const

/** The columns of the document. */
export function ActorsSection() {
  const t = useText()
  const { file, edit } = useSopForm()
  const keys = Object.keys(mapAt(file, ['actors']))
  return (
    <>
      {keys.map((key) => {
        const path = ['actors', key] as const
        const name = textAt(file, [...path, 'label']) || key
        return (
          <fieldset key={key} className={styles['item']} aria-label={name}>
            <Head name={name} onRemove={() => edit((text) => without(text, path))} />
            <div className={styles['pair']}>
              <TextPart label={t('sopEditor.form.label')} path={[...path, 'label']} />
              <SelectPart
                label={t('sopEditor.form.role')}
                path={[...path, 'role']}
                options={roles.map((role) => ({ value: role, label: t(`sopEditor.form.roles.${role}`) }))}
              />
              <LinePart label={t('sopEditor.form.post')} path={[...path, 'post']} hint={t('sopEditor.form.postHint')} />
              <SelectPart
                label={t('sopEditor.form.optional')}
                path={[...path, 'optional']}
                fallback="false"
                options={[
                  { value: 'false', label: t('sopEditor.form.no') },
                  { value: 'true', label: t('sopEditor.form.optionalYes') },
                ]}
              />
            </div>
          </fieldset>
        )
      })}
      <AddLine
        label={t('sopEditor.form.addActor')}
        onAdd={(label) =>
          edit((text) => withValue(text, ['actors', madeUpName(label, keys)], { label, role: 'staff' }))
        }
      />
    </>
  )
}

/** The words for the names that the office made up: activities, things, cards, fields. */
export function WordsSection() {
  const t = useText()
  const { file, edit } = useSopForm()
  const words: PlainMap = mapAt(file, ['words'])
  return (
    <>
      {Object.keys(words).map((name) => (
        <div key={name} className={styles['line']}>
          <TextPart label={t('sopEditor.form.wordOf', { name })} path={['words', name]} />
          <Button
            tone="plain"
            aria-label={t('sopEditor.form.removeNamed', { name })}
            onClick={() => edit((text) => without(text, ['words', name]))}
          >
            {t('sopEditor.form.remove')}
          </Button>
        </div>
      ))}
      <AddLine
        label={t('sopEditor.form.addWord')}
        onAdd={(label) => edit((text) => withValue(text, ['words', madeUpName(label, Object.keys(words))], label))}
      />
    </>
  )
}
