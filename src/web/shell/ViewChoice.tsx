import IconTextSize from '@tabler/icons-react/icons/IconTextSize'
import { useId } from 'react'
import { useText } from '../text/TextProvider.tsx'
import { RailFloat } from '../ui/Rail.tsx'
import { SegmentedControl } from '../ui/SegmentedControl.tsx'
import { useView } from '../view/useView.ts'
import { textSizes, themes } from '../view/view.ts'

/** Colours, text size and letter keys of this computer, behind a button at the foot of the rail. */
export function ViewChoice() {
  const t = useText()
  const id = useId()
  const [view, change] = useView()
  const sizes = textSizes.map((percent) => ({
    value: String(percent),
    label: t('shell.view.size', { percent: String(percent) }),
    percent,
  }))
  return (
    <RailFloat id={id} icon={IconTextSize} label={t('shell.view.label')}>
      <SegmentedControl
        label={t('shell.view.theme')}
        labelled
        value={view.theme}
        options={themes.map((theme) => ({ value: theme, label: t(`shell.view.${theme}`) }))}
        onChange={(theme) => change({ theme })}
      />
      <SegmentedControl
        label={t('shell.view.textSize')}
        labelled
        value={String(view.textSize)}
        options={sizes}
        onChange={(value) => change({ textSize: textSizes.find((percent) => String(percent) === value) ?? 100 })}
      />
      <SegmentedControl
        label={t('shell.view.letterKeys')}
        labelled
        value={view.letterKeys ? 'on' : 'off'}
        options={[
          { value: 'on', label: t('shell.view.on') },
          { value: 'off', label: t('shell.view.off') },
        ]}
        onChange={(value) => change({ letterKeys: value === 'on' })}
      />
    </RailFloat>
  )
}
