import type { Holiday } from '../../store/rows.ts'

type Merged = {
  readonly holidays: readonly Holiday[]
  readonly added: number
  readonly changed: number
  readonly removed: number
}

/** Lays holidays over those known, by date; `replace` takes away what their years had besides, days of the office's own apart. */
export function mergeHolidays(known: readonly Holiday[], found: readonly Holiday[], replace: boolean): Merged {
  const years = new Set(found.map(({ date }) => date.slice(0, 4)))
  const dates = new Set(found.map(({ date }) => date))
  const isGone = ({ date, kind }: Holiday) =>
    replace && kind !== 'local' && years.has(date.slice(0, 4)) && !dates.has(date)
  const stays = known.filter((holiday) => !isGone(holiday))
  const byDate = new Map([...stays, ...found].map((holiday) => [holiday.date, holiday]))
  const before = new Map(known.map((holiday) => [holiday.date, holiday]))
  const isChanged = (holiday: Holiday) => {
    const was = before.get(holiday.date)
    return (
      was !== undefined && (was.name !== holiday.name || was.kind !== holiday.kind || was.decreed !== holiday.decreed)
    )
  }
  return {
    holidays: [...byDate.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1)),
    added: [...dates].filter((date) => !before.has(date)).length,
    changed: [...dates].filter((date) => isChanged(byDate.get(date) ?? never(date))).length,
    removed: known.length - stays.length,
  }
}

function never(date: string): never {
  throw new Error(`${date} was merged and is gone`)
}
