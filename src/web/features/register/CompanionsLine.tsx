import IconMinus from '@tabler/icons-react/icons/IconMinus'
import IconPlus from '@tabler/icons-react/icons/IconPlus'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useText } from '../../text/TextProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import { mostCompanions, withCompanions } from './draft.ts'
import { useForm } from './form-context.ts'
import { Line } from './Line.tsx'
import styles from './lines.module.css'
import { useRemedies } from './useRemedies.ts'

/** Who comes along: how many, and their names where they are told. */
export function CompanionsLine({ label }: { label: string }) {
  const t = useText()
  const { draft, plan } = useForm()
  const { companions } = draft
  const names = companions.filter((name) => name.trim() !== '').join(', ')
  return (
    <Line
      name="companions"
      label={label}
      value={
        plan.counted ? (
          <b className="num">{t('register.companions.people', { n: 1 + companions.length })}</b>
        ) : companions.length === 0 ? null : (
          <>
            <b className="num">{t('register.companions.count', { n: companions.length })}</b> <span>{names}</span>
          </>
        )
      }
      ghost={t('register.companions.none')}
      below={<TooMany />}
    >
      <Editor />
    </Line>
  )
}

/** More than the SOP admits in one visit: known before it is sent, and may be left out this once. */
function TooMany() {
  const t = useText()
  const remedies = useRemedies()
  const { draft, plan, status } = useForm()
  const { people } = plan
  if (people === null || status.state === 'refused' || 'admits.people' in draft.waived) return null
  if (1 + draft.companions.length <= people) return null
  return (
    <Refusal
      quiet
      what={t('register.companions.tooMany', { most: people })}
      safe={t('register.missing.safe')}
      remedies={[remedies({ kind: 'waive', what: 'admits.people' })]}
    />
  )
}

function Editor() {
  const t = useText()
  const { draft, plan, change } = useForm()
  const { companions } = draft
  const own = plan.counted ? 1 : 0
  const list = useRef<HTMLUListElement>(null)
  const count = useRef<HTMLInputElement>(null)
  useEffect(() => count.current?.select(), [])
  const set = (n: number) => change((was) => withCompanions(was, n))
  const rename = (at: number, name: string) =>
    change((was) => ({ ...was, companions: was.companions.map((old, i) => (i === at ? name : old)) }))
  /** Enter goes through the names that are there, then on. */
  const goOn = (event: KeyboardEvent, at: number) => {
    const next = list.current?.querySelectorAll('input')[at]
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || next === undefined) return
    event.preventDefault()
    next.focus()
  }
  return (
    <div className={styles['companions']}>
      <div className={styles['stepper']}>
        <Button
          size="small"
          icon={IconMinus}
          disabled={companions.length === 0}
          onClick={() => set(companions.length - 1)}
        >
          {t('register.companions.less')}
        </Button>
        <input
          ref={count}
          className={styles['count']}
          type="text"
          inputMode="numeric"
          aria-label={t(plan.counted ? 'register.lines.people' : 'register.companions.number')}
          value={String(companions.length + own)}
          onChange={(event) => set(Number(event.target.value.replace(/\D/g, '').slice(0, 3)) - own)}
          onKeyDown={(event) => goOn(event, 0)}
        />
        <Button
          size="small"
          icon={IconPlus}
          disabled={companions.length >= mostCompanions}
          onClick={() => set(companions.length + 1)}
        >
          {t('register.companions.more')}
        </Button>
        {companions.length > 0 && !plan.counted && (
          <span className={styles['hint']}>{t('register.companions.nameHint')}</span>
        )}
      </div>
      <ul ref={list} className={styles['names']}>
        {(plan.counted ? [] : companions).map((name, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a companion has no identity but their place
          <li key={at}>
            <input
              type="text"
              dir="auto"
              autoComplete="off"
              spellCheck={false}
              aria-label={t('register.companions.name', { n: String(at + 1) })}
              value={name}
              onChange={(event) => rename(at, event.target.value)}
              onKeyDown={(event) => goOn(event, at + 1)}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}
