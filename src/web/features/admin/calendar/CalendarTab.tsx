/** When the office works: the hours of its week at the left, its holidays at the right. Limits in working time are counted in both. */
import { useQuery } from '@tanstack/react-query'
import { useText } from '../../../text/TextProvider.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { Reading } from '../../office/Reading.tsx'
import shared from '../admin.module.css'
import { calendarQuery } from './calendar-queries.ts'
import { HolidaysPart } from './HolidaysPart.tsx'
import { WeekPart } from './WeekPart.tsx'

/** The tab of the working calendar. */
export function CalendarTab() {
  const t = useText()
  const calendar = useQuery(calendarQuery)
  return (
    <div className={shared['two']} data-wide>
      <section className={shared['main']} aria-label={t('admin.calendar.title')}>
        <h1 className={shared['title']}>{t('admin.calendar.title')}</h1>
        <Reading query={calendar}>
          {({ week, warnings }) => (
            <>
              {warnings.map(({ code, year, text }) => (
                <Notice key={code + year} tone="soon">
                  {text}
                </Notice>
              ))}
              <WeekPart key={JSON.stringify(week)} saved={week} />
            </>
          )}
        </Reading>
      </section>
      <aside className={shared['side']} aria-label={t('admin.calendar.holidays')}>
        <Reading query={calendar}>{(read) => <HolidaysPart calendar={read} />}</Reading>
      </aside>
    </div>
  )
}
