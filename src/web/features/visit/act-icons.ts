import IconArmchair from '@tabler/icons-react/icons/IconArmchair'
import IconCalendarPlus from '@tabler/icons-react/icons/IconCalendarPlus'
import IconCheck from '@tabler/icons-react/icons/IconCheck'
import IconDoorEnter from '@tabler/icons-react/icons/IconDoorEnter'
import IconId from '@tabler/icons-react/icons/IconId'
import type { IconOf } from '../../ui/Icon.tsx'
import type { Act, ActKind } from './acts.ts'

const icons: Partial<Record<ActKind, IconOf>> = {
  answerYes: IconCheck,
  register: IconId,
  see: IconId,
  deposit: IconId,
  checkOut: IconId,
  handBack: IconId,
  seat: IconArmchair,
  receive: IconDoorEnter,
  turnAway: IconCalendarPlus,
}

/** The sign of the main act; the others carry words alone. */
export function iconOf(act: Act, main: boolean): IconOf | undefined {
  return main ? icons[act.kind] : undefined
}
