import type { ComponentType } from 'react'

/** A Tabler icon, imported one by one: `import IconCheck from '@tabler/icons-react/icons/IconCheck'`. */
export type IconOf = ComponentType<{
  size?: number | string
  stroke?: number | string
  'aria-hidden'?: boolean
  className?: string
}>

/** A drawing beside a word, hidden from screen readers: `<Icon of={IconCheck} size={18} />`. Sizes are in px at normal text size. */
export function Icon({ of: Drawing, size = 18, stroke = 1.75 }: { of: IconOf; size?: number; stroke?: number }) {
  return <Drawing size={`${size / 16}rem`} stroke={stroke} aria-hidden className="icon" />
}
