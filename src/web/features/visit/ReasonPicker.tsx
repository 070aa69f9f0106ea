/**
 * The reason and the time of an answer that is not yes, in place of facts and actions: 1–5, 6–9, 0, then Enter. Nothing is recorded
 * before that, Esc returns, and what was picked stays. The clock of the step goes on meanwhile.
 */
import { useEffect, useRef, useState } from 'react'
import type { Visit } from '../../../contract/visit.ts'
import { serverNow } from '../../api/clock.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { useKey } from '../keys/KeysProvider.tsx'
import type { Act } from './acts.ts'
import type { DeskVia } from './command-body.ts'
import { useDraft } from './draft.ts'
import { spokenName } from './person-name.ts'
import { type Picked, pickedBody, readyOf, startOf } from './picked.ts'
import { PickerHead, PickerReasons, PickerTimes, PickerWho } from './picker-parts.tsx'
import styles from './ReasonPicker.module.css'
import { readsOf } from './reads.ts'
import { given, isOwn, type PickerKind, reasonsFor, timesFor } from './reasons.ts'
import type { CommandBody } from './sending.ts'
import { useWhen } from './useWhen.ts'

interface Props {
  readonly act: Act
  readonly kind: PickerKind
  readonly visit: Visit
  /** Null where the one asked sits at this desk themself: nothing to say about how it came. */
  readonly via: DeskVia | null
  readonly busy: boolean
  readonly onRecord: (body: CommandBody, label: string) => Promise<boolean>
  readonly onClose: () => void
}

/** Picks a reason and a time, and records them. */
export function ReasonPicker({ act, kind, visit, via, busy, onRecord, onClose }: Props) {
  const t = useText()
  const { timeZone } = useFormat()
  const [opened] = useState(serverNow)
  const reasons = reasonsFor(kind, visit)
  const slots = timesFor(kind, visit, opened, timeZone)
  const start = startOf(kind, visit, opened, timeZone, via ?? 'inPerson')
  const [kept, change, drop] = useDraft<Picked>(`${visit.id}.${kind}`, start)
  const picked = current(kept, start, slots)
  const said = useSaid({ kind, visit, act, picked, via })
  const [asked, setAsked] = useState(false)
  const [changing, setChanging] = useState(false)
  const own = useRef<HTMLInputElement>(null)
  const first = useRef<HTMLDivElement>(null)

  const choose = (reason: (typeof reasons)[number] | undefined) => reason && change({ reason })
  const record = async () => {
    setAsked(true)
    if (!said.ready.ready || busy) return
    const body = pickedBody(act, via && picked.via, { ...said.words, at: said.ready.at })
    if (await onRecord(body, said.did)) drop()
  }
  useEffect(() => focusChecked(first.current), [])
  useEffect(() => {
    if (isOwn(picked.reason)) own.current?.focus()
  }, [picked.reason])
  useKey('reason', ({ key }) => {
    choose(reasons[Number(key) - 1])
    focusChecked(first.current)
  })
  useKey('time', ({ key }) => {
    const slot = slots.find((one) => one.digit === key)
    change({ time: key === '0' || !slot ? 'none' : slot.kind === 'other' ? 'other' : slot.at })
  })
  useKey('record', () => void record())
  useKey('change', act.kind === 'turnAway' || via === null ? null : () => setChanging(!changing))
  useKey('leave', onClose)

  return (
    <section className={styles['picker']} aria-label={t(`visit.picker.title.${kind}`)}>
      <PickerHead kind={kind} visit={visit} onClose={onClose} />
      <div className={styles['body']} ref={first}>
        <PickerReasons
          reasons={reasons}
          picked={picked}
          given={given(visit)}
          onChange={change}
          onEnter={() => void record()}
          ownRef={own}
        />
        <PickerTimes kind={kind} slots={slots} picked={picked} now={opened} onChange={change} />
        {act.kind !== 'turnAway' && via !== null && (
          <PickerWho
            visit={visit}
            picked={picked}
            changing={changing}
            onChange={change}
            onOpen={() => setChanging(!changing)}
          />
        )}
      </div>
      <div className={styles['foot']}>
        <p className={styles['reads']}>
          {t('visit.picker.reads')} <q>{said.reads}</q>
        </p>
        {asked && !said.ready.ready && (
          <p role="alert" className={styles['need']}>
            {t(`visit.picker.${said.ready.need}`)}
          </p>
        )}
        <Button tone="primary" size="big" wide keyHint="Enter" busy={busy} onClick={() => void record()}>
          {said.label}
        </Button>
      </div>
    </section>
  )
}

function useSaid({
  kind,
  visit,
  act,
  picked,
  via,
}: Pick<Props, 'kind' | 'visit' | 'act' | 'via'> & { picked: Picked }) {
  const t = useText()
  const { timeZone } = useFormat()
  const when = useWhen()
  const ready = readyOf(picked, serverNow(), timeZone)
  const at = ready.ready ? ready.at : null
  const own = isOwn(picked.reason)
  const reason = picked.reason === 'anotherAnswered' ? (given(visit) ?? '') : own ? picked.words.trim() : pickOf()
  const relayed =
    via !== null && picked.relay.trim() !== '' ? t('visit.picker.relayed', { name: picked.relay.trim() }) : null
  const person = visit.host?.kind === 'staff' || visit.host?.kind === 'named' ? spokenName(visit.host.name) : null
  const host = act.offer.role === undefined || act.offer.role === 'host' ? person : (act.offer.label ?? null)
  const said = { kind, reason: picked.reason, words: reason === '' ? '…' : reason, host }
  return {
    ready,
    reads: readsOf(t, { ...said, when: at === null ? null : when(at) }),
    label: recordLabel(at),
    did: [
      kind === 'another' ? t('visit.acts.turnAway') : t(`visit.answer.${kind}`),
      at === null ? null : when(at, 'short'),
    ]
      .filter(Boolean)
      .join(', '),
    words: { reason, relayed },
  }

  function pickOf(): string {
    return picked.reason === 'anotherAnswered' ? '' : t(`visit.reasons.${picked.reason}.pick`)
  }

  function recordLabel(moment: number | null): string {
    const names = {
      no: ['no', 'noInvite'],
      later: ['later', 'laterAt'],
      absent: ['absent', 'absentInvite'],
      another: ['another', 'anotherAt'],
    } as const
    const [without, timed] = names[kind]
    if (moment === null) return t(`visit.picker.record.${without}`)
    return t(`visit.picker.record.${timed}`, { when: when(moment, 'short') })
  }
}

/** A draft from a while ago may hold a time that is no longer on a key: it gives way to the usual one. */
function current(kept: Picked, start: Picked, slots: ReturnType<typeof timesFor>): Picked {
  const known = slots.some((slot) => slot.kind !== 'other' && slot.at === kept.time)
  return typeof kept.time === 'string' || known ? kept : { ...kept, time: start.time }
}

function focusChecked(place: HTMLElement | null): void {
  place?.querySelector<HTMLInputElement>('input[type="radio"]:checked')?.focus()
}
