import type { Command } from '../command.ts'
import { type Desk, isRefusal } from '../decide/desk.ts'
import { planOf } from '../decide/plan.ts'
import { names, receptionOf } from '../decide/reception.ts'
import type { How } from '../offer.ts'
import { fits, type Happening } from '../walk/happening.ts'
import { beyond } from '../walk/passing.ts'

/** Whether a command would go through. */
export function goes(desk: Desk, command: Command): boolean {
  return !isRefusal(planOf(desk, command))
}

/** In which way the flow takes what a command records. */
export function howOf(desk: Desk, happening: Happening): How {
  const reception = receptionOf(desk, happening)
  return isRefusal(reception) || reception.how === 'free' ? 'besides' : reception.how
}

/** The same for what is always allowed: it is the step's own where the step names it. */
export function howNamed({ walk }: Desk, happenings: readonly Happening[]): How {
  const { standing } = walk
  if (standing === null) return 'besides'
  for (const step of [standing, ...beyond(walk, standing)]) {
    const named = happenings.some((one) => names(step).some((name) => fits(step, name, one)))
    if (named) return step === standing ? 'next' : 'ahead'
  }
  return 'besides'
}
