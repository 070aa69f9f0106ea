import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useText } from '../../text/TextProvider.tsx'
import { Combobox } from '../../ui/Combobox.tsx'
import { Match } from '../../ui/Match.tsx'
import { openVisitsQuery } from '../visit/visit-queries.ts'
import { isSomebody, textOf, written } from './draft.ts'
import { useForm } from './form-context.ts'
import { Line } from './Line.tsx'
import styles from './lines.module.css'
import { otherPurposes, purposesFor } from './purposes.ts'

/** What the visitor comes for; proposed from the last visit. */
export function PurposeLine({ label, required }: { label: string; required: boolean }) {
  const t = useText()
  const { draft } = useForm()
  const text = textOf(draft, 'purpose')
  const proposes = !isSomebody(draft) && required
  return (
    <Line
      name="purpose"
      label={label}
      value={text.trim() === '' ? null : <b>{text}</b>}
      ghost={
        proposes ? t('register.purpose.ghost') : required ? t('register.lines.required') : t('register.lines.optional')
      }
      below={isSomebody(draft) && (draft.open === 'host' || draft.open === 'purpose') && <Others />}
    >
      <Search label={label} />
    </Line>
  )
}

function Search({ label }: { label: string }) {
  const t = useText()
  const { draft, change, accept, setPick } = useForm()
  const input = useRef<HTMLInputElement>(null)
  const today = useTodaysPurposes()
  useEffect(() => input.current?.select(), [])
  const typed = textOf(draft, 'purpose')
  const last = draft.person?.lastPurpose ?? null
  const items = purposesFor(typed, last, today)
  const take = (words: string) => accept('purpose', (was) => written(was, 'purpose', words))
  const own = typed.trim()
  const isNew = own !== '' && !items.includes(own)
  return (
    <Combobox
      label={label}
      labelHidden
      listLabel={t('register.purpose.list')}
      ref={input}
      autoFocus
      value={typed}
      onChange={(words) => change((was) => written(was, 'purpose', words))}
      items={items}
      keyOf={(words) => words}
      row={(words) => (
        <>
          <b dir="auto">
            <Match text={words} query={words === typed ? '' : own} />
          </b>
          <small>{words === last ? t('register.purpose.last') : t('register.purpose.today')}</small>
        </>
      )}
      onChoose={take}
      free={
        isNew
          ? {
              title: t('register.purpose.take', { words: own }),
              note: t('register.purpose.takeNote'),
              onChoose: () => accept('purpose'),
            }
          : undefined
      }
      onHighlight={(row) => {
        if (row === null) setPick(null)
        else
          setPick({ label: t('register.purpose.pick'), take: () => (row === 'free' ? accept('purpose') : take(row)) })
      }}
    />
  )
}

/** What others came for today, one touch away. */
function Others() {
  const t = useText()
  const { draft, accept } = useForm()
  const others = otherPurposes(textOf(draft, 'purpose'), useTodaysPurposes())
  if (others.length === 0) return null
  return (
    <p className={styles['others']}>
      <span>{t('register.purpose.others')}</span>
      {others.map((words) => (
        <button key={words} type="button" onClick={() => accept('purpose', (was) => written(was, 'purpose', words))}>
          {words}
        </button>
      ))}
    </p>
  )
}

function useTodaysPurposes(): readonly string[] {
  const visits = useQuery({ ...openVisitsQuery, enabled: false }).data ?? []
  return visits.flatMap((visit) => (visit.purpose === null ? [] : [visit.purpose]))
}
