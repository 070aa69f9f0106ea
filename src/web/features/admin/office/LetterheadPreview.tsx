import type { Office } from '../../../../contract/office.ts'
import { useText } from '../../../text/TextProvider.tsx'
import styles from './LetterheadPreview.module.css'

/** The width of what is written on an A4, in points: sizes are shown true to it, but for what could not be read then. */
const paper = 482
const small = 8.5
const usual = 13

/** The letterhead as it will be printed, black on white whatever the theme. */
export function LetterheadPreview({ office }: { office: Pick<Office, 'name' | 'letterhead' | 'address' | 'contact'> }) {
  const t = useText()
  const written = office.letterhead.filter((line) => line.text.trim() !== '')
  const lines = written.length > 0 ? written : [{ text: office.name, bold: true }]
  return (
    <div className={styles['paper']}>
      <div className={styles['head']}>
        <svg viewBox="0 0 40 48" role="img" aria-label={t('admin.office.emblem')}>
          <path d="M3 4h34v22c0 10-8 16-17 20C11 42 3 36 3 26z" strokeWidth="1.4" />
          <path d="M7 8h26v18c0 8-6 12.6-13 16C13 38.6 7 34 7 26z" strokeWidth=".6" strokeDasharray="1.5 1.5" />
        </svg>
        <div className={styles['words']}>
          {lines.map((line, at) => (
            <p
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
              key={at}
              style={{
                fontSize: points(('size' in line ? line.size : undefined) ?? usual),
                fontWeight: line.bold ? 800 : 600,
              }}
            >
              {line.text}
            </p>
          ))}
          {[office.address, office.contact]
            .filter((line) => line.trim() !== '')
            .map((line) => (
              <p key={line} style={{ fontSize: points(small) }}>
                {line}
              </p>
            ))}
        </div>
        <span />
      </div>
      <div className={styles['rule']} />
    </div>
  )
}

function points(size: number): string {
  return `max(0.625rem, ${((size / paper) * 100).toFixed(3)}cqw)`
}
