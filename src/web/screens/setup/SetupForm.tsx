import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import type { SetupState } from '../../../contract/setup.ts'
import { post } from '../../api/client.ts'
import { ApiProblem, type Failure } from '../../api/failure.ts'
import { queries } from '../../api/queries.ts'
import { setupQuery, signIn } from '../../api/session.ts'
import { leastPassword } from '../../features/session/ChangePasswordForm.tsx'
import { useText } from '../../text/TextProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { DoorOptions } from '../../ui/DoorOptions.tsx'
import { Doorway } from '../../ui/Doorway.tsx'
import { PasswordField, SelectField, TextField } from '../../ui/Field.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import { AlreadySetUp } from './AlreadySetUp.tsx'
import { bodyOf, type Draft, emptyDraft, lacking, type Opened, zones } from './draft.ts'
import styles from './setup.module.css'

interface Part {
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
  /** What is wrong with a field, once sending was tried. */
  readonly wrong: (field: keyof Draft, label: string) => ReactNode
}

/** The office, its first account, its SOP; one Enter makes them all. */
export function SetupForm({ onDone }: { onDone: (opened: Opened) => void }) {
  const t = useText()
  const form = useRef<HTMLFormElement>(null)
  const [begun] = useState(Date.now)
  const [draft, setDraft] = useState(emptyDraft)
  const [tried, setTried] = useState(false)
  const { mutate, isPending, error, submittedAt } = useMutation({
    mutationFn: open,
    onSuccess: (office) => onDone({ office, sample: draft.way === 'sample', seconds: (Date.now() - begun) / 1000 }),
  })
  const missing = lacking(draft)
  const part: Part = {
    draft,
    change: (changed) => setDraft({ ...draft, ...changed }),
    wrong: (field, label) => tried && missing.includes(field) && t('setup.missing', { field: label }),
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const first = missing[0]
    if (first) form.current?.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus()
    else if (!isPending) mutate(draft)
  }
  return (
    <form ref={form} className={styles['form']} onSubmit={submit} noValidate>
      <OfficePart {...part} />
      <AccountPart {...part} />
      <SopPart />
      {error && <SetupRefusal key={submittedAt} failure={error} />}
      <footer className={styles['foot']}>
        <Button type="submit" tone="primary" size="big" wide keyHint="Enter" busy={isPending}>
          {t('setup.submit')}
        </Button>
        <p className="quiet">{t('setup.private')}</p>
      </footer>
    </form>
  )
}

/** Makes the office and signs its first account in; answers the office's short name. */
async function open(draft: Draft): Promise<string> {
  const body = bodyOf(draft)
  queries.setQueryData(setupQuery.queryKey, await post<SetupState>('/api/setup', body))
  const { username, password } = body.account
  return (await signIn({ username, password })).office.shortName
}

function OfficePart({ draft, change, wrong }: Part) {
  const t = useText()
  const options = [
    { value: 'own', title: t('setup.way.own'), note: t('setup.way.ownNote') },
    { value: 'sample', title: t('setup.way.sample'), note: t('setup.way.sampleNote') },
  ] as const
  return (
    <Section no={1} title={t('setup.office')}>
      <div className={styles['whole']}>
        <DoorOptions
          label={t('setup.way.label')}
          value={draft.way}
          options={options}
          onChange={(way) => change({ way })}
        />
      </div>
      {draft.way === 'sample' ? (
        <p className={styles['sample']}>
          <b>{t('setup.sampleOffice')}</b> {t('setup.sampleHint')}
        </p>
      ) : (
        <>
          <div className={styles['whole']}>
            <TextField
              label={t('setup.officeName')}
              name="officeName"
              autoComplete="organization"
              maxLength={200}
              placeholder={t('setup.officeNameHint')}
              value={draft.officeName}
              onChange={(officeName) => change({ officeName })}
              error={wrong('officeName', t('setup.officeName'))}
            />
          </div>
          <TextField
            label={t('setup.shortName')}
            name="shortName"
            maxLength={60}
            value={draft.shortName}
            onChange={(shortName) => change({ shortName })}
          />
          <SelectField
            label={t('setup.timeZone')}
            value={draft.timeZone}
            options={zones.map(({ key, zone }) => ({ value: zone, label: t(`setup.zones.${key}`) }))}
            onChange={(timeZone) => change({ timeZone })}
          />
        </>
      )}
    </Section>
  )
}

function AccountPart({ draft, change, wrong }: Part) {
  const t = useText()
  const length = [...draft.password].length
  const short = t('setup.passwordShort', { least: String(leastPassword), n: String(leastPassword - length) })
  return (
    <Section no={2} title={t('setup.account')}>
      <TextField
        label={t('setup.name')}
        name="name"
        autoComplete="name"
        maxLength={200}
        value={draft.name}
        onChange={(name) => change({ name })}
        error={wrong('name', t('setup.name'))}
      />
      <TextField
        label={t('setup.username')}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={100}
        placeholder={t('setup.usernameHint')}
        value={draft.username}
        onChange={(username) => change({ username })}
        error={wrong('username', t('setup.username'))}
      />
      <PasswordField
        label={t('setup.password')}
        name="password"
        autoComplete="new-password"
        show={t('signIn.show')}
        hide={t('signIn.hide')}
        value={draft.password}
        onChange={(password) => change({ password })}
        good={length >= leastPassword && t('setup.passwordGood', { n: length })}
        hint={length > 0 && short}
        error={wrong('password', t('setup.password')) && short}
      />
      <p className={styles['tip']}>{t('setup.passwordHint')}</p>
    </Section>
  )
}

function SopPart() {
  const t = useText()
  return (
    <Section no={3} title={t('setup.sop')}>
      <p className={styles['sop']}>
        <Doorway is={{ state: 'done' }} width={26} height={36} />
        <span>
          <b>{t('setup.sopName')}</b>
          {t('setup.sopNote')}
        </span>
      </p>
    </Section>
  )
}

function Section({ no, title, children }: { no: number; title: string; children: ReactNode }) {
  return (
    <fieldset className={styles['section']}>
      <legend>
        <Doorway is={{ state: 'done' }} width={24} height={30}>
          <em>{no}</em>
        </Doorway>
        {title}
      </legend>
      <div className={styles['fields']}>{children}</div>
    </fieldset>
  )
}

function SetupRefusal({ failure }: { failure: Failure }) {
  const t = useText()
  if (!(failure instanceof ApiProblem)) return <Refusal what={t('setup.offline.what')} safe={t('setup.offline.safe')} />
  if (failure.code === 'alreadySetUp') return <AlreadySetUp />
  const mendable = failure.status < 500
  return (
    <Refusal
      what={failure.detail ?? t('setup.refused.what')}
      safe={mendable ? t('setup.refused.safe') : t('setup.refused.safeAgain')}
    />
  )
}
