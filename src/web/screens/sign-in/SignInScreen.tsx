import { useRouter, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useNow } from '../../api/clock.ts'
import { useMaybeSession } from '../../api/session.ts'
import { ChangePasswordForm } from '../../features/session/ChangePasswordForm.tsx'
import { SignInForm } from '../../features/session/SignInForm.tsx'
import { useSignOut } from '../../features/session/useSignOut.ts'
import { DoorTop } from '../../shell/DoorTop.tsx'
import { useTitle } from '../../shell/useTitle.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { DoorPage } from '../../ui/DoorPage.tsx'
import styles from './SignInScreen.module.css'

/** Signing in; a first password is changed before anything else opens. */
export function SignInScreen() {
  const t = useText()
  const router = useRouter()
  const session = useMaybeSession()
  const { next } = useSearch({ from: '/sign-in' })
  const [typed, setTyped] = useState<string>()
  useTitle(t('signIn.title'))
  const goOn = () => router.history.push(next)
  const first = session?.account.mustChangePassword === true
  return (
    <DoorPage
      name={t('shell.name')}
      door="closed"
      under={session?.office.shortName ?? t('signIn.tagline')}
      top={<DoorTop />}
    >
      {first ? (
        <FirstPassword {...(typed !== undefined && { known: typed })} onDone={goOn} />
      ) : (
        <>
          <Greeting />
          <div className={styles['form']}>
            <SignInForm
              onDone={({ account }, password) => (account.mustChangePassword ? setTyped(password) : goOn())}
            />
          </div>
          <p className={styles['foot']}>{t('signIn.forgot')}</p>
        </>
      )}
    </DoorPage>
  )
}

function Greeting() {
  const t = useText()
  const hour = useFormat().hourOfDay(useNow(60_000))
  const part = hour < 5 || hour >= 18 ? 'evening' : hour < 11 ? 'morning' : hour < 15 ? 'noon' : 'afternoon'
  return (
    <h1 className={styles['title']}>
      {t(`signIn.greeting.${part}`)}
      <br />
      {t('signIn.ask')}
    </h1>
  )
}

function FirstPassword({ known, onDone }: { known?: string; onDone: () => void }) {
  const t = useText()
  const { leave, failed } = useSignOut()
  return (
    <>
      <h1 className={styles['title']}>{t('signIn.change.title')}</h1>
      <p className={styles['lead']}>{t('signIn.change.lead')}</p>
      <div className={styles['form']}>
        <ChangePasswordForm {...(known !== undefined && { known })} onDone={onDone} />
      </div>
      <p className={styles['foot']}>
        <Button tone="plain" onClick={leave}>
          <span aria-live="polite">{failed ? t('shell.nav.stillIn') : t('signIn.change.signOut')}</span>
        </Button>
      </p>
    </>
  )
}
