import IconDownload from '@tabler/icons-react/icons/IconDownload'
import { useState } from 'react'
import { useText } from '../../text/TextProvider.tsx'
import { AnchorButton } from '../../ui/Button.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import styles from './trust.module.css'

const devices = ['android', 'apple', 'windows', 'other'] as const
const steps = ['s1', 's2', 's3', 's4', 's5'] as const

/** What to do on this device, or on another one; `name` is what the authority is called there. */
export function Steps({ name }: { name: string }) {
  const t = useText()
  const [device, choose] = useState(deviceOf)
  const apple = device === 'apple'
  return (
    <section className={styles['part']} aria-labelledby="trust-steps">
      <h2 id="trust-steps">{t('trust.steps')}</h2>
      <SegmentedControl
        size="phone"
        label={t('trust.device')}
        value={device}
        options={devices.map((one) => ({ value: one, label: t(`trust.${one}.name`) }))}
        onChange={choose}
      />
      <ol className={styles['steps']}>
        {steps.map((step) => (
          <li key={step}>{t(`trust.${device}.${step}`, { name })}</li>
        ))}
      </ol>
      <AnchorButton
        tone="primary"
        size="big"
        icon={IconDownload}
        href={apple ? '/api/trust/profile' : '/api/trust/certificate'}
      >
        {apple ? t('trust.downloadProfile') : t('trust.download')}
      </AnchorButton>
    </section>
  )
}

/** The device that the page is looked at with; an iPad calls itself a Mac with fingers. */
function deviceOf(): (typeof devices)[number] {
  const { userAgent, maxTouchPoints } = navigator
  if (/android/i.test(userAgent)) return 'android'
  if (/iPhone|iPad/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1)) return 'apple'
  return /Windows/.test(userAgent) ? 'windows' : 'other'
}
