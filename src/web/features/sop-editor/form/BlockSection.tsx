/** The printed block: whose SOP it is, its number and days, who approves it, its lists. */
import { withEntry, withoutEntry } from '../../../../domain/sop/edit/lists.ts'
import { useText } from '../../../text/TextProvider.tsx'
import styles from './form.module.css'
import { useSopForm } from './form-context.ts'
import { listAt, textAt } from './form-data.ts'
import { AddLine, Head, LinePart, ListPart, TextPart } from './parts.tsx'

const lists = ['legalBasis', 'qualifications', 'related', 'equipment', 'warnings', 'records'] as const
const days = ['created', 'revised', 'effective'] as const

/** The section of the block. */
export function BlockSection() {
  const t = useText()
  return (
    <>
      <TextPart label={t('sopPage.identity.name')} path={['name']} />
      <ListPart label={t('sopEditor.form.institution')} path={['identity', 'institution']} />
      <div className={styles['pair']}>
        <TextPart label={t('sopEditor.form.unit')} path={['identity', 'unit']} />
        <LinePart label={t('sopPage.identity.number')} path={['identity', 'number']} />
        {days.map((day) => (
          <LinePart key={day} type="date" label={t(`sopPage.identity.${day}`)} path={['identity', day]} />
        ))}
      </div>
      <fieldset className={styles['lines']}>
        <legend>{t('sopPage.identity.approvedBy')}</legend>
        <div className={styles['pair']}>
          {(['title', 'name', 'rank', 'nip'] as const).map((part) => (
            <TextPart key={part} label={t(`sopEditor.form.approver.${part}`)} path={['identity', 'approvedBy', part]} />
          ))}
        </div>
      </fieldset>
      {lists.map((list) => (
        <ListPart key={list} label={t(`sopPage.identity.${list}`)} path={['identity', list]} />
      ))}
      <MoreRows />
    </>
  )
}

/** Rows of the office's own, each a label and what stands beside it. */
function MoreRows() {
  const t = useText()
  const { file, edit } = useSopForm()
  const path = ['identity', 'more'] as const
  return (
    <fieldset className={styles['lines']}>
      <legend>{t('sopEditor.form.more')}</legend>
      {listAt(file, path).map((row, place) => {
        const name = textAt(row, ['label'])
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no identity but its place
          <fieldset key={place} className={styles['item']} aria-label={name}>
            <Head name={name} onRemove={() => edit((text) => withoutEntry(text, path, place))} />
            <div className={styles['pair']}>
              <TextPart label={t('sopEditor.form.label')} path={[...path, place, 'label']} />
              <TextPart label={t('sopEditor.form.beside')} path={[...path, place, 'text']} />
            </div>
          </fieldset>
        )
      })}
      <AddLine
        label={t('sopEditor.form.addRow')}
        onAdd={(label) => edit((text) => withEntry(text, path, { label, text: '-' }))}
      />
    </fieldset>
  )
}
