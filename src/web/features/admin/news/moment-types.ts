import { personalFields } from '../../../../domain/person/personal.ts'
import type { MomentType } from '../../../../domain/visit/moment.ts'

/** Whether a name is that of a moment. */
export const isMomentType = (name: string): name is MomentType => Object.hasOwn(personalFields, name)

/** Every type of moment that a program can be told of. */
export const momentTypes: readonly MomentType[] = Object.keys(personalFields).filter(isMomentType)
