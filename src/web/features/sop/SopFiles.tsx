/** The document of the SOP to print and to keep: on folio or A4, as a drawing, as a process for other programs. */
import { useText } from '../../text/TextProvider.tsx'
import part from './SopBeyond.module.css'
import styles from './SopFiles.module.css'

const files = [
  { name: 'f4', href: '/api/sop.pdf' },
  { name: 'a4', href: '/api/sop.pdf?paper=a4' },
  { name: 'svg', href: '/api/sop.svg' },
  { name: 'bpmn', href: '/api/sop.bpmn' },
] as const

/** Where the print of the SOP in force is. */
export const sopPrint = files[0].href

/** Links to each of the files. */
export function SopFiles() {
  const t = useText()
  return (
    <section className={part['part']} aria-labelledby="sop-files">
      <h2 id="sop-files">{t('sopPage.files.title')}</h2>
      <ul className={styles['files']}>
        {files.map(({ name, href }) => (
          <li key={name}>
            <a href={href} target="_blank" rel="noopener">
              {t(`sopPage.files.${name}`)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
