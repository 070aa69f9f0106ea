import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { get } from '../../api/client.ts'
import { serverNow } from '../../api/clock.ts'
import { Offline } from '../../api/failure.ts'
import { useMaybeSession } from '../../api/session.ts'
import { DoorTop } from '../../shell/DoorTop.tsx'
import { useTitle } from '../../shell/useTitle.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { DoorPage } from '../../ui/DoorPage.tsx'
import styles from './error.module.css'

const strong = (words: React.ReactNode) => <b>{words}</b>

/** A page that failed: what is safe, what stands still, a code for the secretariat. */
export function FailedScreen({ error, reset }: ErrorComponentProps) {
  const t = useText()
  const format = useFormat()
  const router = useRouter()
  const session = useMaybeSession()
  const [at] = useState(serverNow)
  const code = useMemo(() => codeOf(error), [error])
  const offline = error instanceof Offline
  useTitle(t('error.failed.title'))
  const [looking, look] = useReturn(offline)
  const again = async () => {
    await router.invalidate()
    reset()
  }
  return (
    <DoorPage
      name={t('shell.name')}
      door="ajar"
      under={session?.office.shortName ?? t('signIn.tagline')}
      top={<DoorTop />}
    >
      <h1 className={styles['title']}>{t('error.failed.heading')}</h1>
      <p className={styles['lead']}>{offline ? t('error.failed.offlineBody') : t('error.failed.lead')}</p>
      <dl className={styles['facts']}>
        <dt>{t('error.failed.safe')}</dt>
        <dd>{t('error.failed.safeBody')}</dd>
        {!offline && (
          <>
            <dt>{t('error.failed.stopped')}</dt>
            <dd>{t('error.failed.stoppedBody')}</dd>
            <dt>{t('error.failed.forSecretariat')}</dt>
            <dd className="num">
              {t.rich('error.failed.code', { code, time: format.timeWithSeconds(at), b: strong })}{' '}
              <CopyButton text={`${code} · ${new Date(at).toISOString()} · ${location.pathname} · ${String(error)}`} />
            </dd>
          </>
        )}
      </dl>
      <div className={styles['actions']}>
        <Button
          tone="primary"
          size="big"
          keyHint="Enter"
          autoFocus
          busy={looking}
          onClick={() => void (offline ? look() : again())}
        >
          {t('error.failed.retry')}
        </Button>
      </div>
      <p className={styles['hint']}>{t('error.failed.hint')}</p>
    </DoorPage>
  )
}

/** Looks for the server, every few seconds and when asked, and opens the page anew once it answers; what was typed is kept. */
function useReturn(offline: boolean): [boolean, () => Promise<void>] {
  const [looking, setLooking] = useState(false)
  const look = useCallback(async () => {
    setLooking(true)
    const there = await get('/api/setup', { quiet: true }).then(
      () => true,
      (failure: unknown) => !(failure instanceof Offline),
    )
    setLooking(false)
    if (there) location.reload()
  }, [])
  useEffect(() => {
    if (!offline) return
    const timer = setInterval(() => void look(), 5_000)
    return () => clearInterval(timer)
  }, [offline, look])
  return [looking, look]
}

/** Copying needs a secure address; on the office's plain http the text is marked instead, ready for Ctrl+C. */
function CopyButton({ text }: { text: string }) {
  const t = useText()
  const [copied, setCopied] = useState(false)
  if (!('clipboard' in navigator)) return <span className={styles['select']}>{text}</span>
  return (
    <Button size="small" onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}>
      {copied ? t('error.failed.copied') : t('error.failed.copy')}
    </Button>
  )
}

/** A short code of the mistake, the same for the same one, so that two reports of it can be told to be one. */
function codeOf(error: unknown): string {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
  const words = `${name} ${message} ${stack?.split('\n')[1] ?? ''}`
  const sum = [...words].reduce(
    (hash, sign) => Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16_777_619) >>> 0,
    2_166_136_261,
  )
  const digits = sum.toString(36).toUpperCase().padStart(6, '0').slice(-6)
  return `${digits.slice(0, 3)}-${digits.slice(3)}`
}
