import IconFileText from '@tabler/icons-react/icons/IconFileText'
import IconLogout from '@tabler/icons-react/icons/IconLogout'
import { usePlaces } from '../../shell/usePlaces.ts'
import { useText } from '../../text/TextProvider.tsx'
import { Button, GoButton } from '../../ui/Button.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { useView } from '../../view/useView.ts'
import { textSizes, themes } from '../../view/view.ts'
import { PushSettings } from '../push/PushSettings.tsx'
import { useSignOut } from '../session/useSignOut.ts'
import { useSoundChoice } from '../sound/sound-choice.ts'

/**
 * What this device tells, sounds and looks like, the SOP, the way out. Where there is a rail, all but the first is there.
 */
export function DeviceParts({ whole }: { whole: boolean }) {
  return (
    <>
      <PushSettings />
      {whole && <Rest />}
    </>
  )
}

function Rest() {
  const t = useText()
  const { leave, failed } = useSignOut()
  const [view, change] = useView()
  const [sound, setSound] = useSoundChoice()
  const sop = usePlaces().find((place) => place.key === 'sop')
  return (
    <>
      <SegmentedControl
        size="phone"
        labelled
        label={t('host.device.sound')}
        value={sound.on ? 'on' : 'off'}
        options={[
          { value: 'on', label: t('host.device.on') },
          { value: 'off', label: t('host.device.off') },
        ]}
        onChange={(value) => setSound({ on: value === 'on' })}
      />
      <SegmentedControl
        size="phone"
        labelled
        label={t('shell.view.theme')}
        value={view.theme}
        options={themes.map((theme) => ({ value: theme, label: t(`shell.view.${theme}`) }))}
        onChange={(theme) => change({ theme })}
      />
      <SegmentedControl
        size="phone"
        labelled
        label={t('shell.view.textSize')}
        value={String(view.textSize)}
        options={textSizes.map((percent) => ({
          value: String(percent),
          label: t('shell.view.size', { percent: String(percent) }),
        }))}
        onChange={(value) => change({ textSize: textSizes.find((percent) => String(percent) === value) ?? 100 })}
      />
      {sop && (
        <GoButton size="phone" wide icon={IconFileText} href={sop.path}>
          {t('host.device.sop')}
        </GoButton>
      )}
      <Button size="phone" wide icon={IconLogout} onClick={leave}>
        <span aria-live="polite">{failed ? t('shell.nav.stillIn') : t('host.device.signOut')}</span>
      </Button>
    </>
  )
}
