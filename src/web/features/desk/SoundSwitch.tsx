import IconVolume from '@tabler/icons-react/icons/IconVolume'
import IconVolumeOff from '@tabler/icons-react/icons/IconVolumeOff'
import { useText } from '../../text/TextProvider.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { knock } from '../sound/play.ts'
import { useSoundChoice } from '../sound/sound-choice.ts'
import styles from './SoundSwitch.module.css'

/** Sound on or off, in the key bar. */
export function SoundSwitch() {
  const t = useText()
  const [{ on }, change] = useSoundChoice()
  return (
    <button type="button" className={styles['switch']} onClick={() => change({ on: !on })}>
      <Icon of={on ? IconVolume : IconVolumeOff} size={15} />
      {t(on ? 'desk.settings.soundOn' : 'desk.settings.soundOff')}
    </button>
  )
}

/** How loud, with a try. */
export function SoundVolume() {
  const t = useText()
  const [{ on, volume }, change] = useSoundChoice()
  return (
    <div className={styles['volume']}>
      <label>
        {t('desk.settings.volume')}
        <input
          type="range"
          min={0}
          max={100}
          step={10}
          value={Math.round(volume * 100)}
          disabled={!on}
          onChange={(event) => change({ volume: Number(event.target.value) / 100 })}
        />
      </label>
      <button type="button" className={styles['switch']} disabled={!on} onClick={knock}>
        {t('desk.settings.tryOut')}
      </button>
    </div>
  )
}
