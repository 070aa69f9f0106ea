/** Kinds of visit: their papers, and what holds for them instead of what holds for the office. */
import { useState } from 'react'
import { without, withValue } from '../../../../domain/sop/edit/change.ts'
import { withKindAsMap } from '../../../../domain/sop/edit/kinds.ts'
import { useText } from '../../../text/TextProvider.tsx'
import styles from './form.module.css'
import { FormContext, useSopForm } from './form-context.ts'
import { isMapAt, kindsOf, madeUpName, namesAt, textAt } from './form-data.ts'
import { AdmitsSection, CustodySection, FieldsSection } from './IntakeSection.tsx'
import { AddLine, Head, ListPart, SelectPart, TextPart } from './parts.tsx'

/** The section of the kinds. */
export function KindsSection() {
  const t = useText()
  const { file, edit } = useSopForm()
  return (
    <>
      {kindsOf(file).map(({ value: key, label: name }) => {
        const path = ['kinds', key] as const
        return (
          <fieldset key={key} className={styles['item']} aria-label={name}>
            <Head name={name} onRemove={() => edit((text) => without(text, path))} />
            <TextPart label={t('sopEditor.form.label')} path={isMapAt(file, path) ? [...path, 'label'] : path} />
            {/* whatever is said of a kind beside its label makes a map of it first */}
            <FormContext value={{ file, edit: (change) => edit((text) => change(withKindAsMap(text, key))) }}>
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
              {textAt(file, [...path, 'recorded']) !== 'false' && <OwnLines kind={key} />}
            </FormContext>
          </fieldset>
        )
      })}
      <AddLine
        label={t('sopEditor.form.addKind')}
        onAdd={(label) =>
          edit((text) => withValue(text, ['kinds', madeUpName(label, namesAt(file, ['kinds']))], { label }))
        }
      />
    </>
  )
}

/** What a kind keeps, lends, asks and admits of its own, a part at a time. */
function OwnLines({ kind }: { readonly kind: string }) {
  const t = useText()
  const base = ['kinds', kind]
  // a closed part is only its line: a kind has as many fields as the office
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const parts = [
    { key: 'custody', title: t('sopEditor.form.sections.custody'), part: <CustodySection base={base} /> },
    { key: 'fields', title: t('sopEditor.form.sections.fields'), part: <FieldsSection base={base} /> },
    { key: 'admits', title: t('sopEditor.form.sections.admits'), part: <AdmitsSection base={base} /> },
  ]
  return parts.map(({ key, title, part }) => (
    <details
      key={key}
      className={styles['item']}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open && !opened.has(key)) setOpened(new Set([...opened, key]))
      }}
    >
      <summary>
        <b>{t('sopEditor.form.own', { part: title })}</b>
      </summary>
      <div className={styles['body']}>{opened.has(key) && part}</div>
    </details>
  ))
}
