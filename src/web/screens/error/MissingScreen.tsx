import { useLocation, useRouter } from '@tanstack/react-router'
import { useEffect, useEffectEvent } from 'react'
import { useMaybeSession } from '../../api/session.ts'
import { DoorTop } from '../../shell/DoorTop.tsx'
import type { Place } from '../../shell/places.ts'
import { usePlaces } from '../../shell/usePlaces.ts'
import { useTitle } from '../../shell/useTitle.ts'
import { useText } from '../../text/TextProvider.tsx'
import { Button, GoButton } from '../../ui/Button.tsx'
import { DoorPage } from '../../ui/DoorPage.tsx'
import { Go } from '../../ui/Go.tsx'
import { Key } from '../../ui/Key.tsx'
import styles from './error.module.css'

const address = (words: React.ReactNode) => <b>{words}</b>

/** An address that Lawang does not know, with the doors that there are. */
export function MissingScreen() {
  return <NoDoor forbidden={false} />
}

/** An address of a place that is not for the role of the one signed in. */
export function ForbiddenScreen() {
  return <NoDoor forbidden />
}

function NoDoor({ forbidden }: { forbidden: boolean }) {
  const t = useText()
  const router = useRouter()
  const { pathname } = useLocation()
  const session = useMaybeSession()
  const places = usePlaces()
  useTitle(t('error.missing.title'))
  const back = () => router.history.back()
  useNumberKeys(places, (path) => router.history.push(path), back)
  const start = places[0]
  return (
    <DoorPage
      name={t('shell.name')}
      door="closed"
      under={session?.office.shortName ?? t('signIn.tagline')}
      top={<DoorTop />}
    >
      <h1 className={styles['title']}>
        {forbidden ? t('error.missing.forbiddenHeading') : t('error.missing.heading')}
      </h1>
      <p className={styles['lead']}>
        {forbidden
          ? t.rich('error.missing.forbiddenLead', { address: pathname, b: address })
          : t.rich('error.missing.lead', { address: pathname, b: address })}
      </p>
      {places.length > 0 && <PlaceList places={places} />}
      <div className={styles['actions']}>
        <GoButton tone="primary" size="big" href={start?.path ?? '/'} autoFocus keyHint="Enter">
          {start ? t('error.missing.toStart', { place: t(`shell.nav.${start.key}`) }) : t('signIn.title')}
        </GoButton>
        <Button size="big" keyHint="Esc" onClick={back}>
          {t('error.missing.back')}
        </Button>
      </div>
    </DoorPage>
  )
}

function PlaceList({ places }: { places: readonly Place[] }) {
  const t = useText()
  return (
    <nav aria-label={t('error.missing.places')}>
      <ul className={styles['places']}>
        {places.map(({ key, path }, at) => (
          <li key={key}>
            <Go href={path} aria-keyshortcuts={String(at + 1)}>
              <span>
                <b>{t(`shell.nav.${key}`)}</b>
                <small>{t(`error.notes.${key}`)}</small>
              </span>
              <Key name={String(at + 1)} />
            </Go>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function useNumberKeys(places: readonly Place[], go: (path: string) => void, back: () => void): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const place = /^[1-9]$/.test(event.key) ? places[Number(event.key) - 1] : undefined
    if (place) go(place.path)
    if (event.key === 'Escape') back()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => pressed(event)
    addEventListener('keydown', listener)
    return () => removeEventListener('keydown', listener)
  }, [])
}
