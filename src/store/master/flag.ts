import type { Flag } from '../schema.ts'

/** True and false as the tables keep them. */
export function flag(value: boolean): Flag {
  return value ? 1 : 0
}
