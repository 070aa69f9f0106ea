import type { Translator } from '../../../../text/index.ts'
import { zones } from '../../../screens/setup/draft.ts'

/** The time zones to choose from: the three of Indonesia, and the office's own where it is another. */
export function zoneOptions(t: Translator, own: string): readonly { value: string; label: string }[] {
  const known = zones.map(({ key, zone }) => ({ value: zone as string, label: t(`setup.zones.${key}`) }))
  return known.some(({ value }) => value === own) ? known : [...known, { value: own, label: own }]
}
