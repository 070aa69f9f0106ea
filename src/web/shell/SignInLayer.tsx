/** Signing in again over the open screen: nothing of the screen is unmounted, the focus goes back to where it was. */
import { type SyntheticEvent, useLayoutEffect, useRef } from 'react'
import type { Session } from '../../contract/session.ts'
import { useMaybeSession } from '../api/session.ts'
import { useSignedOut } from '../api/signed-out.ts'
import type { SignInForm } from '../features/session/SignInForm.tsx'
import { useText } from '../text/TextProvider.tsx'
import { Doorway } from '../ui/Doorway.tsx'
import { useLater } from '../ui/useLater.ts'
import styles from './SignInLayer.module.css'

const loadForm = () => import('../features/session/SignInForm.tsx')

/** Opens itself when a session ended under a screen; the form is fetched long before. */
export function SignInLayer() {
  const signedOut = useSignedOut()
  const session = useMaybeSession()
  const form = useLater(loadForm, signedOut)
  return signedOut && session !== null && form !== null ? <Layer session={session} Form={form.SignInForm} /> : null
}

/** The browser's own modal dialog: the screen beneath is inert, and gets its focus back when the dialog closes. */
function Layer({ session, Form }: { session: Session; Form: typeof SignInForm }) {
  const t = useText()
  const dialog = useRef<HTMLDialogElement>(null)
  // Before it leaves the page: only then does the browser give the focus back.
  useLayoutEffect(() => {
    const open = dialog.current
    open?.showModal()
    // The dialog focuses its first field by itself, the name, which is already there.
    open?.querySelector<HTMLInputElement>('[name="password"]')?.focus()
    return () => open?.close()
  }, [])
  const { username, name } = session.account
  const other = `/sign-in?${new URLSearchParams({ next: location.pathname + location.search })}`
  return (
    <dialog ref={dialog} className={styles['layer']} aria-labelledby="again" onCancel={keepOpen} onClose={openAgain}>
      <figure aria-hidden>
        <Doorway is={{ state: 'done' }} width={54} height={66} />
      </figure>
      <h2 id="again">{t('signIn.again.title')}</h2>
      <p className="muted">{t('signIn.again.lead')}</p>
      <Form username={username} />
      <p className={styles['other']}>
        <a href={other}>{t('signIn.again.other')}</a> {t('signIn.again.otherNote', { name })}
      </p>
    </dialog>
  )
}

/** Nothing beneath can be sent without a session, so Esc does not close it. */
function keepOpen(event: SyntheticEvent): void {
  event.preventDefault()
}

/** Browsers close a dialog at the third Esc, whatever the page says. While the layer is there, it stays open. */
function openAgain({ currentTarget }: SyntheticEvent<HTMLDialogElement>): void {
  if (currentTarget.isConnected) currentTarget.showModal()
}
