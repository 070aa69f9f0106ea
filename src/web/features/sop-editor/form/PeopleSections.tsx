/** Actors, kinds of visit, standards and words: lists of the office's own, each with what is added to it. */
import { withItem, without, withValue } from '../../../../domain/sop/edit/change.ts'
import type { PlainMap } from '../../../../domain/sop/edit/plain.ts'
import { useText } from '../../../text/TextProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { SelectField } from '../../../ui/Field.tsx'
import styles from './form.module.css'
import { useSopForm } from './form-context.ts'
import { isMapAt, listAt, madeUpName, mapAt, textAt } from './form-data.ts'
import { AddLine, LinePart, ListPart, SelectPart, TextPart } from './parts.tsx'
import { useMomentWords } from './useMomentWords.ts'

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

/** Kinds of visit, with their papers. */
export function KindsSection() {
  const t = useText()
  const { file, edit } = useSopForm()
  const keys = Object.keys(mapAt(file, ['kinds']))
  return (
    <>
      {keys.map((key) => {
        const path = ['kinds', key] as const
        const isMap = isMapAt(file, [...path, 'label']) || isMapAt(file, path)
        const name = textAt(file, [...path, 'label']) || textAt(file, path) || key
        return (
          <fieldset key={key} className={styles['item']} aria-label={name}>
            <Head name={name} onRemove={() => edit((text) => without(text, path))} />
            <TextPart label={t('sopEditor.form.label')} path={isMap ? [...path, 'label'] : path} />
            {isMap && (
              <>
                <ListPart label={t('sopPage.table.requirements')} path={[...path, 'requirements']} />
                <SelectPart
                  label={t('sopEditor.form.recorded')}
                  path={[...path, 'recorded']}
                  fallback="true"
                  options={[
                    { value: 'true', label: t('sopEditor.form.recordedYes') },
                    { value: 'false', label: t('sopEditor.form.recordedNo') },
                  ]}
                />
              </>
            )}
          </fieldset>
        )
      })}
      <AddLine
        label={t('sopEditor.form.addKind')}
        onAdd={(label) => edit((text) => withValue(text, ['kinds', madeUpName(label, keys)], { label }))}
      />
    </>
  )
}

/** Measures beyond the steps. */
export function StandardsSection() {
  const t = useText()
  const { file, edit } = useSopForm()
  const moments = useMomentWords()
  const standards = listAt(file, ['standards'])
  return (
    <>
      {standards.map((standard, place) => {
        const path = ['standards', place] as const
        const name = textAt(standard, ['name'])
        const between = textAt(standard, ['from']) !== '' || textAt(standard, ['to']) !== ''
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
                value={between ? 'between' : 'steps'}
                options={[
                  { value: 'steps', label: t('sopEditor.form.measuresSteps') },
                  { value: 'between', label: t('sopEditor.form.measuresBetween') },
                ]}
                onChange={(next) => edit((text) => measuring(text, place, next))}
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
              {between && (
                <>
                  <SelectPart label={t('sopEditor.form.opens')} path={[...path, 'from']} options={moments} />
                  <SelectPart label={t('sopEditor.form.closes')} path={[...path, 'to']} options={moments} />
                </>
              )}
            </div>
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

function measuring(text: string, place: number, what: 'steps' | 'between'): string {
  const path = ['standards', place] as const
  if (what === 'steps') {
    const rest = without(without(text, [...path, 'from']), [...path, 'to'])
    return withValue(rest, [...path, 'steps'], 'all')
  }
  const opened = withValue(without(text, [...path, 'steps']), [...path, 'from'], 'arrived')
  return withValue(opened, [...path, 'to'], 'reportedBack')
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

function Head({ name, onRemove }: { name: string; onRemove: () => void }) {
  const t = useText()
  return (
    <div className={styles['head']}>
      <b className={styles['named']}>{name}</b>
      <Button tone="plain" aria-label={t('sopEditor.form.removeNamed', { name })} onClick={onRemove}>
        {t('sopEditor.form.remove')}
      </Button>
    </div>
  )
}
