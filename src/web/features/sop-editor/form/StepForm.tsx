/** One step: who does it, what must happen in it, what ends it and where that leads, what is printed of it. */
import { withItem, withKey, without, withValue } from '../../../../domain/sop/edit/change.ts'
import { useText } from '../../../text/TextProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { SelectField } from '../../../ui/Field.tsx'
import { ChecksPart } from './ChecksPart.tsx'
import styles from './form.module.css'
import { useSopForm } from './form-context.ts'
import { kindsOf, listAt, mapAt, textAt } from './form-data.ts'
import { LinePart, ListPart, SelectPart, TextPart } from './parts.tsx'
import { useMomentWords } from './useMomentWords.ts'

/** The fields of a step. */
export function StepForm({ place }: { place: number }) {
  const t = useText()
  const { file } = useSopForm()
  const path = ['steps', place] as const
  const actors = Object.keys(mapAt(file, ['actors'])).map((key) => ({
    value: key,
    label: textAt(file, ['actors', key, 'label']) || key,
  }))
  const partners = actors.filter(({ value }) => value !== textAt(file, [...path, 'actor']))
  const kinds = kindsOf(file)
  const moments = useMomentWords()
  return (
    <>
      <div className={styles['pair']}>
        <TextPart label={t('sopEditor.form.short')} path={[...path, 'short']} hint={t('sopEditor.form.shortHint')} />
        <LinePart label={t('sopEditor.form.limit')} path={[...path, 'limit']} hint={t('sopEditor.form.limitHint')} />
        <SelectPart label={t('sopEditor.form.actor')} path={[...path, 'actor']} options={actors} />
        <SelectPart
          label={t('sopEditor.form.asks')}
          path={[...path, 'asks']}
          options={actors}
          none={t('sopEditor.form.asksNobody')}
        />
      </div>
      {partners.length > 0 && (
        <ChecksPart label={t('sopEditor.form.with')} path={[...path, 'with']} options={partners} />
      )}
      <TextPart label={t('sopPage.table.activity')} path={[...path, 'activity']} />
      <Ways place={place} />
      <Needs place={place} />
      <SelectPart
        label={t('sopEditor.form.from')}
        path={[...path, 'from']}
        options={moments}
        none={t('sopEditor.form.fromBefore')}
      />
      {kinds.length > 0 && <ChecksPart label={t('sopEditor.form.only')} path={[...path, 'only']} options={kinds} />}
      <ListPart label={t('sopPage.table.requirements')} path={[...path, 'requirements']} />
      <div className={styles['pair']}>
        <TextPart label={t('sopPage.table.output')} path={[...path, 'output']} />
        <TextPart label={t('sopPage.table.remark')} path={[...path, 'remark']} />
      </div>
    </>
  )
}

/** What ends the step and where that leads; the first line is the usual way. */
function Ways({ place }: { place: number }) {
  const t = useText()
  const { file, edit } = useSopForm()
  const moments = useMomentWords()
  const until = mapAt(file, ['steps', place, 'until'])
  const goals = [
    ...listAt(file, ['steps']).map((step) => {
      const no = textAt(step, ['no'])
      return { value: no, label: t('sopEditor.form.step', { no, short: textAt(step, ['short']) }) }
    }),
    { value: 'end', label: t('sopPage.flow.end') },
  ]
  const lead = (to: string) => (to === 'end' ? to : Number(to))
  const free = moments.filter(({ value }) => !(value in until) && value !== 'requested')
  return (
    <fieldset className={styles['lines']}>
      <legend>{t('sopEditor.form.until')}</legend>
      {Object.entries(until).map(([moment, to], at) => {
        const goal = String(to)
        return (
          <div key={moment} className={styles['way']}>
            <SelectField
              label={t('sopEditor.form.when', { n: at + 1 })}
              value={moment}
              options={choices(
                moments.filter(({ value }) => value === moment || !(value in until)),
                moment,
              )}
              onChange={(next) => edit((text) => withKey(text, ['steps', place, 'until', moment], next))}
            />
            <SelectField
              label={t('sopEditor.form.to')}
              value={goal}
              options={choices(goals, goal)}
              onChange={(next) => edit((text) => withValue(text, ['steps', place, 'until', moment], lead(next)))}
            />
            <Button
              tone="plain"
              aria-label={t('sopEditor.form.removeNamed', { name: moment })}
              onClick={() => edit((text) => without(text, ['steps', place, 'until', moment]))}
            >
              {t('sopEditor.form.remove')}
            </Button>
          </div>
        )
      })}
      <SelectField
        label={t('sopEditor.form.addWay')}
        value=""
        options={[{ value: '', label: t('sopEditor.form.choose') }, ...free]}
        onChange={(next) => {
          if (next !== '') edit((text) => withValue(text, ['steps', place, 'until', next], 'end'))
        }}
      />
    </fieldset>
  )
}

/** What else must have happened before the step may end. */
function Needs({ place }: { place: number }) {
  const t = useText()
  const { file, edit } = useSopForm()
  const moments = useMomentWords()
  const path = ['steps', place, 'needs'] as const
  const needs = listAt(file, path).map((one) => textAt(one, []))
  const put = (next: readonly string[]) =>
    edit((text) => (next.length === 0 ? without(text, path) : withValue(text, path, next)))
  const free = moments.filter(
    ({ value }) => !needs.includes(value) && !/^(requested|answered|forwarded|turnedAway|archived)|failed$/.test(value),
  )
  return (
    <fieldset className={styles['lines']}>
      <legend>{t('sopEditor.form.needs')}</legend>
      {needs.map((need) => (
        <div key={need} className={styles['head']}>
          <b className={styles['named']}>{moments.find(({ value }) => value === need)?.label ?? need}</b>
          <Button
            tone="plain"
            aria-label={t('sopEditor.form.removeNamed', { name: need })}
            onClick={() => put(needs.filter((one) => one !== need))}
          >
            {t('sopEditor.form.remove')}
          </Button>
        </div>
      ))}
      <SelectField
        label={t('sopEditor.form.addNeed')}
        value=""
        options={[{ value: '', label: t('sopEditor.form.choose') }, ...free]}
        onChange={(next) => {
          if (next === '') return
          edit((text) =>
            needs.length === 0
              ? withValue(text, path, [next])
              : withItem(withValue(text, path, needs), path, needs.length, next),
          )
        }}
      />
    </fieldset>
  )
}

/** What the file says stays in the list, whether it is known or not. */
function choices(options: readonly { value: string; label: string }[], value: string) {
  return options.some((one) => one.value === value) ? options : [...options, { value, label: value }]
}
