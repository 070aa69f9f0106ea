/**
 * A button that opens a list of further actions: `<Menu label={t('…more')} items={[{ key, label, icon, onPress }]} />`.
 * Base UI brings keyboard and focus. What is done often is no menu: it is a button with a key.
 */
import { Menu as Base } from '@base-ui/react/menu'
import IconChevronDown from '@tabler/icons-react/icons/IconChevronDown'
import type { ReactNode } from 'react'
import buttons from './Button.module.css'
import { Icon, type IconOf } from './Icon.tsx'
import styles from './Menu.module.css'

/** One action of a menu. */
export interface MenuItem {
  readonly key: string
  readonly label: ReactNode
  readonly icon?: IconOf
  readonly disabled?: boolean
  readonly onPress: () => void
}

/** A menu behind a button. */
export function Menu({ label, items }: { label: ReactNode; items: readonly MenuItem[] }) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger className={buttons['button']} data-tone="outline" data-size="desk">
        {label}
        <Icon of={IconChevronDown} size={16} />
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} align="end" className={styles['place']}>
          <Base.Popup className={styles['list']}>
            {items.map(({ key, label: words, icon, disabled = false, onPress }) => (
              <Base.Item key={key} className={styles['item']} disabled={disabled} onClick={onPress}>
                {icon && <Icon of={icon} size={18} />}
                {words}
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
