/** The same file as a form, for those who do not write YAML. Every change is one of the text, and undone like one. */
import { type ReactNode, useMemo } from 'react'
import { valueIn } from '../../../../domain/sop/edit/change.ts'
import { isPlainMap } from '../../../../domain/sop/edit/plain.ts'
import { sopErrorWords } from '../../../../text/sop-error-sentence.ts'
import { useText } from '../../../text/TextProvider.tsx'
import type { Draft } from '../draft/useDraft.ts'
import { BlockSection } from './BlockSection.tsx'
import styles from './form.module.css'
import { FormContext } from './form-context.ts'
import { listAt, mapAt } from './form-data.ts'
import { AdmitsSection, CustodySection, FieldsSection } from './IntakeSection.tsx'
import { KindsSection } from './KindsSection.tsx'
import { ActorsSection, WordsSection } from './PeopleSections.tsx'
import { StandardsSection } from './StandardsSection.tsx'
import { StepsSection } from './StepsSection.tsx'

/** The pane of the form. */
export function FormPane({ draft: { file, text, read } }: { draft: Draft }) {
  const t = useText()
  const data = useMemo(() => valueIn(text, []), [text])
  const form = useMemo(
    () =>
      isPlainMap(data)
        ? { file: data, edit: (change: (now: string) => string) => file.become(change(file.text())) }
        : null,
    [data, file],
  )
  if (form === null) {
    return (
      <div className={styles['form']}>
        <p className={styles['faults']}>{t('sopEditor.form.unreadable')}</p>
      </div>
    )
  }
  const count = (key: string) => Math.max(listAt(form.file, [key]).length, Object.keys(mapAt(form.file, [key])).length)
  return (
    <FormContext value={form}>
      <div className={styles['form']}>
        {read.errors.length > 0 && (
          <ul className={styles['faults']} aria-label={t('sopEditor.form.faults')}>
            {read.errors.slice(0, 5).map((error) => (
              <li key={`${error.line}-${error.column}-${error.code}`}>{sopErrorWords(error, t)}</li>
            ))}
          </ul>
        )}
        <Section title={t('sopEditor.form.sections.steps')} count={listAt(form.file, ['steps']).length} open>
          <StepsSection />
        </Section>
        <Section title={t('sopEditor.form.sections.actors')} count={count('actors')}>
          <ActorsSection />
        </Section>
        <Section title={t('sopEditor.form.sections.custody')}>
          <CustodySection />
        </Section>
        <Section title={t('sopEditor.form.sections.fields')}>
          <FieldsSection />
        </Section>
        <Section title={t('sopEditor.form.sections.kinds')} count={count('kinds')}>
          <KindsSection />
        </Section>
        <Section title={t('sopEditor.form.sections.standards')} count={listAt(form.file, ['standards']).length}>
          <StandardsSection />
        </Section>
        <Section title={t('sopEditor.form.sections.admits')}>
          <AdmitsSection />
        </Section>
        <Section title={t('sopEditor.form.sections.words')} count={count('words')}>
          <WordsSection />
        </Section>
        <Section title={t('sopEditor.form.sections.block')}>
          <BlockSection />
        </Section>
      </div>
    </FormContext>
  )
}

function Section({
  title,
  count,
  open = false,
  children,
}: {
  title: string
  count?: number
  open?: boolean
  children: ReactNode
}) {
  return (
    <details className={styles['section']} open={open}>
      <summary>
        {title}
        {count !== undefined && count > 0 && <small className="num">{count}</small>}
      </summary>
      <div className={styles['inside']}>{children}</div>
    </details>
  )
}
