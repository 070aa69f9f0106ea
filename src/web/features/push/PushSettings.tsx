/** Whether this browser tells its person that somebody has come: on, off, or what is in the way and how it is moved. */
import IconBellOff from '@tabler/icons-react/icons/IconBellOff'
import IconDownload from '@tabler/icons-react/icons/IconDownload'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useSession } from '../../api/session.ts'
import { useText } from '../../text/TextProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { SecureNeeded } from '../secure/SecureNeeded.tsx'
import { useInstall } from './install.ts'
import styles from './PushSettings.module.css'
import { lookAgain, type PushState, pushQuery, turnOff, turnOn } from './push.ts'
import { TelegramLink } from './TelegramLink.tsx'

/** The switch, with installing beside it where the browser offers that. */
export function PushSettings() {
  const t = useText()
  const { data: state } = useQuery(pushQuery)
  const install = useInstall()
  const { staffId } = useSession().account
  if (state === undefined) return null
  return (
    <div className={styles['push']}>
      {state === 'on' || state === 'off' ? <Switch state={state} /> : <Obstacle state={state} />}
      {install && (
        <Button size="phone" wide icon={IconDownload} onClick={install}>
          {t('push.install')}
        </Button>
      )}
      {staffId !== null && <TelegramLink staffId={staffId} />}
    </div>
  )
}

function Switch({ state }: { state: 'on' | 'off' }) {
  const t = useText()
  const change = useMutation({
    mutationFn: (to: 'on' | 'off') => (to === 'on' ? turnOn() : turnOff()),
    onSettled: () => lookAgain(),
  })
  return (
    <>
      <SegmentedControl
        size="phone"
        labelled
        label={t('push.label')}
        value={change.isPending ? change.variables : state}
        options={(['on', 'off'] as const).map((one) => ({
          value: one,
          label: t(`push.${one}`),
          disabled: change.isPending,
        }))}
        onChange={(to) => change.mutate(to)}
      />
      <p className={styles['note']} role="status">
        {change.isError ? t('push.failed') : t(`push.${state}Note`)}
      </p>
    </>
  )
}

function Obstacle({ state }: { state: Exclude<PushState, 'on' | 'off'> }) {
  const t = useText()
  if (state === 'insecure') return <SecureNeeded what="push" />
  return (
    <Notice icon={IconBellOff} title={t(`push.${state}.title`)}>
      {t(`push.${state}.how`)}
    </Notice>
  )
}
