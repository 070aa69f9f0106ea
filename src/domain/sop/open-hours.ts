import type { HourSpan, Weekday } from './sop.ts'

/** A day of the week as a file would write it: `senin`, `monday`. */
export function formatWeekday(day: Weekday, locale: 'id' | 'en'): string {
  return weekdays[locale][day]
}

/** A span of hours as a file would write it: `08.30-12.00`. */
export function formatHours({ from, to }: HourSpan): string {
  return `${clock(from)}-${clock(to)}`
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}.${String(minutes % 60).padStart(2, '0')}`
}

const weekdays: Record<'id' | 'en', Record<Weekday, string>> = {
  id: { 1: 'senin', 2: 'selasa', 3: 'rabu', 4: 'kamis', 5: 'jumat', 6: 'sabtu', 7: 'minggu' },
  en: { 1: 'monday', 2: 'tuesday', 3: 'wednesday', 4: 'thursday', 5: 'friday', 6: 'saturday', 7: 'sunday' },
}
