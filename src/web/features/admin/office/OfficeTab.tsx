/** The office as it presents itself: names, time zone, letterhead, contacts. What changes shows at the right, and saves itself. */
import IconCircleCheck from '@tabler/icons-react/icons/IconCircleCheck'
import IconPencil from '@tabler/icons-react/icons/IconPencil'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Office } from '../../../../contract/office.ts'
import { useFormat, useText } from '../../../text/TextProvider.tsx'
import { Fact, Facts } from '../../../ui/Facts.tsx'
import { SelectField, TextField } from '../../../ui/Field.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { officeQuery } from '../../office/office-queries.ts'
import { Reading } from '../../office/Reading.tsx'
import { WriteRefusal } from '../../office/WriteRefusal.tsx'
import shared from '../admin.module.css'
import { LetterheadLines } from './LetterheadLines.tsx'
import { LetterheadPreview } from './LetterheadPreview.tsx'
import styles from './OfficeTab.module.css'
import { PhrasesPart } from './PhrasesPart.tsx'
import { useOfficeDraft } from './useOfficeDraft.ts'
import { zoneOptions } from './zones.ts'

/** The tab of the office. */
export function OfficeTab() {
  const office = useQuery(officeQuery)
  return <Reading query={office}>{(data) => <OfficeForm office={data} />}</Reading>
}

function OfficeForm({ office }: { office: Office }) {
  const t = useText()
  const draft = useOfficeDraft(office)
  const { shown, change } = draft
  return (
    <div className={shared['two']} data-wide="">
      <section className={shared['main']} aria-label={t('admin.office.title')}>
        <h1 className={shared['title']}>{t('admin.office.title')}</h1>
        <Part title={t('admin.office.identity')}>
          <div className={styles['whole']}>
            <TextField
              label={t('admin.office.name')}
              maxLength={200}
              value={shown.name}
              onChange={(name) => change({ name })}
              error={shown.name.trim() === '' && t('admin.required', { field: t('admin.office.name') })}
            />
          </div>
          <TextField
            label={t('admin.office.shortName')}
            hint={t('admin.office.shortNameHint')}
            maxLength={60}
            value={shown.shortName}
            onChange={(shortName) => change({ shortName })}
          />
          <SelectField
            label={t('admin.office.timeZone')}
            value={shown.timeZone}
            options={zoneOptions(t, shown.timeZone)}
            onChange={(timeZone) => change({ timeZone })}
          />
        </Part>
        <Part title={t('admin.office.letterhead')}>
          <div className={styles['whole']}>
            <LetterheadLines lines={shown.letterhead} onChange={(letterhead) => change({ letterhead })} />
          </div>
        </Part>
        <Part title={t('admin.office.below')}>
          <div className={styles['whole']}>
            <TextField
              label={t('admin.office.address')}
              maxLength={300}
              value={shown.address}
              onChange={(address) => change({ address })}
            />
          </div>
          <div className={styles['whole']}>
            <TextField
              label={t('admin.office.contact')}
              hint={t('admin.office.contactHint')}
              maxLength={300}
              value={shown.contact}
              onChange={(contact) => change({ contact })}
            />
          </div>
        </Part>
        <Part title={t('admin.office.answers')}>
          <div className={styles['whole']}>
            <SelectField
              label={t('admin.office.answerLinks')}
              hint={t('admin.office.answerLinksHint')}
              value={shown.answerLinks}
              options={[
                { value: 'open', label: t('admin.office.linksOpen') },
                { value: 'signIn', label: t('admin.office.linksSignIn') },
              ]}
              onChange={(answerLinks) => change({ answerLinks })}
            />
          </div>
        </Part>
        <Part title={t('admin.office.phrases.title')}>
          <div className={styles['whole']}>
            <PhrasesPart phrases={shown.phrases} onChange={(phrases) => change({ phrases })} />
          </div>
        </Part>
      </section>
      <aside className={shared['side']} aria-label={t('admin.office.preview')}>
        <h2 className={shared['heading']}>{t('admin.office.preview')}</h2>
        <LetterheadPreview office={shown} />
        <Facts>
          <Fact term={t('admin.office.used')}>{t('admin.office.usedOn')}</Fact>
        </Facts>
        <Saved draft={draft} />
      </aside>
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className={styles['part']}>
      <legend>{title}</legend>
      <div className={styles['fields']}>{children}</div>
    </fieldset>
  )
}

/** Whether what is shown is saved, and since when; or why it is not. */
function Saved({ draft }: { draft: ReturnType<typeof useOfficeDraft> }) {
  const t = useText()
  const format = useFormat()
  const { error, unsaved, saving, savedAt, shown } = draft
  if (error !== null && unsaved && !saving) {
    return (
      <div className={styles['saved']}>
        <WriteRefusal
          key={draft.submittedAt}
          failure={error}
          safe={t('admin.refused.safe')}
          remedies={[{ label: t('admin.reading.retry'), onPress: draft.retry }]}
          quiet
        />
      </div>
    )
  }
  const invalid = shown.name.trim() === ''
  const words = saving
    ? t('admin.office.saving')
    : invalid
      ? t('admin.office.invalid')
      : unsaved
        ? t('admin.office.unsaved')
        : savedAt === null
          ? t('admin.office.savedBefore')
          : t('admin.office.saved', { time: format.timeOfDay(savedAt) })
  const done = !saving && !unsaved && !invalid
  return (
    <p className={styles['saved']} data-done={done || undefined} role="status">
      <Icon of={done ? IconCircleCheck : IconPencil} size={18} />
      <span>{words}</span>
    </p>
  )
}
