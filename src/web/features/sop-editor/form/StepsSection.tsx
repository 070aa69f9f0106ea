/** The steps in their order: each can be moved, changed, taken out, and one put behind it. */
import IconArrowDown from '@tabler/icons-react/icons/IconArrowDown'
import IconArrowUp from '@tabler/icons-react/icons/IconArrowUp'
import IconPlus from '@tabler/icons-react/icons/IconPlus'
import IconTrash from '@tabler/icons-react/icons/IconTrash'
import { useState } from 'react'
import { withValue } from '../../../../domain/sop/edit/change.ts'
import { addStep, moveStep, removeStep } from '../../../../domain/sop/edit/steps.ts'
import { useText } from '../../../text/TextProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import styles from './form.module.css'
import { useSopForm } from './form-context.ts'
import { listAt, madeUpName, mapAt, textAt } from './form-data.ts'
import { StepForm } from './StepForm.tsx'

/** The section of the steps. */
export function StepsSection() {
  const t = useText()
  const { file, edit } = useSopForm()
  const steps = listAt(file, ['steps'])
  // a closed step is only its line: with all of its fields a long procedure would be slow to draw
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set())
  const add = (after: number) => {
    const label = t('sopEditor.form.newStep')
    const name = madeUpName(label, Object.keys(mapAt(file, ['words'])))
    const actor = textAt(steps[after], ['actor']) || (Object.keys(mapAt(file, ['actors']))[0] ?? '')
    const step = {
      no: 0,
      short: label.slice(0, 12).trim(),
      actor,
      until: { [`performed.${name}`]: 'end' },
      activity: label,
    }
    edit((text) => withValue(addStep(text, after, step), ['words', name], label))
  }
  return (
    <>
      {steps.map((step, place) => {
        const name = t('sopEditor.form.step', { no: textAt(step, ['no']), short: textAt(step, ['short']) })
        return (
          <details
            // biome-ignore lint/suspicious/noArrayIndexKey: numbers may be doubled while one writes
            key={place}
            className={styles['item']}
            onToggle={({ currentTarget }) => {
              if (currentTarget.open && !opened.has(place)) setOpened(new Set([...opened, place]))
            }}
          >
            <summary>
              <b>{name}</b>
              <small>
                {[textAt(file, ['actors', textAt(step, ['actor']), 'label']), textAt(step, ['limit'])]
                  .filter((part) => part !== '')
                  .join(', ')}
              </small>
            </summary>
            <div className={styles['body']}>
              <div className={styles['acts']}>
                <Button
                  icon={IconArrowUp}
                  aria-label={t('sopEditor.form.upNamed', { name })}
                  aria-disabled={place === 0 || undefined}
                  onClick={() => place > 0 && edit((text) => moveStep(text, place, place - 1))}
                >
                  {t('sopEditor.form.up')}
                </Button>
                <Button
                  icon={IconArrowDown}
                  aria-label={t('sopEditor.form.downNamed', { name })}
                  aria-disabled={place === steps.length - 1 || undefined}
                  onClick={() => place < steps.length - 1 && edit((text) => moveStep(text, place, place + 1))}
                >
                  {t('sopEditor.form.down')}
                </Button>
                <Button
                  icon={IconPlus}
                  aria-label={t('sopEditor.form.addAfterNamed', { name })}
                  onClick={() => add(place)}
                >
                  {t('sopEditor.form.addAfter')}
                </Button>
                <Button
                  icon={IconTrash}
                  aria-label={t('sopEditor.form.removeNamed', { name })}
                  onClick={() => edit((text) => removeStep(text, place))}
                >
                  {t('sopEditor.form.remove')}
                </Button>
              </div>
              {opened.has(place) && <StepForm place={place} />}
            </div>
          </details>
        )
      })}
      {steps.length === 0 && (
        <Button icon={IconPlus} onClick={() => add(-1)}>
          {t('sopEditor.form.firstStep')}
        </Button>
      )}
    </>
  )
}
