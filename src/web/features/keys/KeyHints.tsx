import { useText } from '../../text/TextProvider.tsx'
import { KeyHint } from '../../ui/Key.tsx'
import styles from './KeyHints.module.css'
import { barOf, type KeyBinding, keymap, type Mode } from './keymap.ts'

/** The hints of a mode for the key bar, drawn from the keymap. */
export function KeyHints({ mode }: { mode: Mode }) {
  const t = useText()
  return barOf(mode).map((entry) => (
    <KeyHint key={entry.name} keys={entry.drawn} {...between(entry, t('desk.bar.between'))}>
      {t(`desk.keys.${entry.name}`)}
    </KeyHint>
  ))
}

/** All keys, by where they act, for `?`. */
export function KeyList() {
  const t = useText()
  return (
    <div className={styles['list']}>
      <Part mode="desk" title={t('desk.keys.onDesk')} />
      <Part mode="picker" title={t('desk.keys.inPicker')} />
      <Part mode="panel" title={t('desk.keys.inPanel')} />
      <Part mode="form" title={t('desk.keys.inForm')} />
    </div>
  )
}

function Part({ mode, title }: { mode: Mode; title: string }) {
  const t = useText()
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {keymap
          .filter((entry) => entry.mode === mode)
          .map((entry) => (
            <li key={entry.name}>
              <KeyHint keys={entry.drawn} {...between(entry, t('desk.bar.between'))}>
                {t(`desk.keys.${entry.name}`)}
              </KeyHint>
            </li>
          ))}
      </ul>
    </section>
  )
}

function between(entry: KeyBinding, dash: string): { between?: string } {
  return 'range' in entry ? { between: dash } : {}
}
