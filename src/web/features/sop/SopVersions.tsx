import { useQuery } from '@tanstack/react-query'
import type { SopVersionItem } from '../../../contract/sop.ts'
import { serverNow } from '../../api/clock.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { Table } from '../../ui/Table.tsx'
import { sopVersionsQuery } from '../office/office-queries.ts'
import { Reading } from '../office/Reading.tsx'
import styles from './SopBeyond.module.css'

/** The versions of the SOP with the days from which they held; for the secretariat. */
export function SopVersions() {
  const t = useText()
  const versions = useQuery(sopVersionsQuery)
  return (
    <section className={styles['part']} aria-labelledby="sop-versions">
      <h2 id="sop-versions">{t('sopPage.versions.title')}</h2>
      <p className="muted">{t('sopPage.versions.lead')}</p>
      <Reading query={versions}>
        {(items) => (
          <Table
            label={t('sopPage.versions.title')}
            head={
              <tr>
                <th scope="col">{t('sopPage.versions.version')}</th>
                <th scope="col">{t('sopPage.versions.name')}</th>
                <th scope="col">{t('sopPage.versions.effective')}</th>
                <th scope="col">{t('sopPage.versions.added')}</th>
              </tr>
            }
          >
            {items.map((item) => (
              <Row key={item.version} item={item} />
            ))}
          </Table>
        )}
      </Reading>
    </section>
  )
}

function Row({ item }: { item: SopVersionItem }) {
  const t = useText()
  const format = useFormat()
  const date = format.shortDate(Date.parse(item.addedAt), serverNow())
  return (
    <tr>
      <td className="num">
        <b>{item.version}</b>
        <small>{item.inForce ? t('sopPage.versions.inForce') : t('sopPage.versions.waiting')}</small>
      </td>
      <td>{item.name}</td>
      <td>{item.effective === null ? t('sopPage.versions.noDate') : format.calendarDay(item.effective)}</td>
      <td>{t('sopPage.versions.addedBy', { date, name: item.addedBy })}</td>
    </tr>
  )
}
