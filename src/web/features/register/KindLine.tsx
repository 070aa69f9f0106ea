import { useState } from 'react'
import { useText } from '../../text/TextProvider.tsx'
import { Combobox } from '../../ui/Combobox.tsx'
import { Match } from '../../ui/Match.tsx'
import { useForm } from './form-context.ts'
import { Line } from './Line.tsx'
import styles from './lines.module.css'

/** The kind of visit, where the SOP has kinds: it decides which lines follow. */
export function KindLine({ label }: { label: string }) {
  const t = useText()
  const { draft, plan } = useForm()
  const kind = plan.kinds.find((one) => one.key === draft.kind) ?? null
  return (
    <Line
      name="kind"
      label={label}
      value={kind && <b>{kind.label}</b>}
      ghost={t('register.lines.required')}
      below={
        kind &&
        kind.requirements.length > 0 && (
          <p className={styles['hint']}>{t('register.kind.requirements', { list: kind.requirements.join(', ') })}</p>
        )
      }
    >
      <Search label={label} />
    </Line>
  )
}

function Search({ label }: { label: string }) {
  const { plan, accept, setPick } = useForm()
  const t = useText()
  const [typed, setTyped] = useState('')
  const items = plan.kinds.filter((kind) => kind.label.toLowerCase().includes(typed.trim().toLowerCase()))
  const take = (key: string) => accept('kind', (was) => ({ ...was, kind: key }))
  return (
    <Combobox
      label={label}
      labelHidden
      listLabel={label}
      autoFocus
      value={typed}
      onChange={setTyped}
      items={items}
      keyOf={(kind) => kind.key}
      row={(kind) => (
        <>
          <b>
            <Match text={kind.label} query={typed} />
          </b>
          <small>
            {kind.recorded
              ? kind.requirements.length > 0 && t('register.kind.requirements', { list: kind.requirements.join(', ') })
              : t('register.kind.counted')}
          </small>
        </>
      )}
      onChoose={(kind) => take(kind.key)}
      onHighlight={(row) => {
        if (row === null || row === 'free') setPick(null)
        else setPick({ label: t('register.name.pick', { name: row.label }), take: () => take(row.key) })
      }}
    />
  )
}
