import { useQuery } from '@tanstack/react-query'
import { type ReactNode, type SubmitEvent, useEffect, useEffectEvent } from 'react'
import type { SopInForce } from '../../../contract/sop.ts'
import type { Visit } from '../../../contract/visit.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useKey } from '../keys/KeysProvider.tsx'
import { deskQuery } from '../visit/visit-queries.ts'
import { AheadPart } from './AheadPart.tsx'
import { Aside } from './Aside.tsx'
import { missingIn } from './body.ts'
import { Custody } from './Custody.tsx'
import { type Draft, isEmpty, textOf, written } from './draft.ts'
import { type Form, FormContext } from './form-context.ts'
import { Lines } from './Lines.tsx'
import styles from './panel.module.css'
import { type FormPlan, isFilled, lineAfter, linesOf } from './plan.ts'
import { SendPart } from './SendPart.tsx'
import type { Register, RegisterStore } from './store.ts'
import { typedAhead } from './typed-ahead.ts'
import { useMakeForm } from './useMakeForm.ts'
import { useScannedCard } from './useScannedCard.ts'

interface Props {
  readonly sop: SopInForce
  readonly visit: Visit | null
  readonly register: Register
  readonly store: RegisterStore
  readonly onRegistered: (visit: Visit) => void
}

/** The form itself: its lines, custody and the large button, and what Enter does wherever it is pressed. */
export function FormFrame({ sop, visit, register, store, onRegistered }: Props) {
  const t = useText()
  const form = useMakeForm(sop, visit, register, store)
  const scanned = useScannedCard(form, store)
  const goOn = () => goOnIn(form)
  useOpenFirst(form)
  useKey('accept', goOn)
  useSendFromAnywhere(form.register)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    goOn()
  }
  return (
    <FormContext value={form}>
      <form className={styles['form']} aria-label={t('register.form')} onSubmit={submit} noValidate>
        <div className={styles['book']}>
          <Header form={form} register={register} store={store} onRegistered={onRegistered} />
          <AheadPart />
          <Lines />
        </div>
        <Custody scanned={scanned} />
        <SendPart onResend={store.resend} />
      </form>
    </FormContext>
  )
}

/** Enter: takes what a list has marked, accepts an open line, or, in a form that is complete, registers. */
function goOnIn({ draft, plan, pick, accept, openLine, register }: Form): void {
  const { activeElement } = document
  const beside = activeElement instanceof HTMLInputElement && activeElement.closest('[data-custody]') !== null
  const lines = linesOf(plan, draft).map((line) => line.name)
  const complete = !missingIn(draft, plan).some((place) => lines.includes(place))
  const next = beside && complete ? null : lineAfter(null, plan, draft)
  if (!beside && pick !== null) pick.take()
  else if (!beside && draft.open !== null) accept(draft.open)
  else if (next === null) register()
  else openLine(next)
}

/** A form that opens shows its first line that wants something, with what was typed before it was there. */
function useOpenFirst({ draft, plan, visit, change }: Form): void {
  const first = useEffectEvent(() => {
    const { text, entered } = typedAhead()
    change((was) => {
      const first = visit === null ? lineAfter(null, plan, was) : missingLine(plan, was)
      const open = was.open ?? (visit !== null || isEmpty(was) ? first : null)
      const next = open === was.open ? was : { ...was, open }
      return open === 'name' && text !== '' ? written(next, 'name', textOf(next, 'name') + text) : next
    })
    if (entered) requestAnimationFrame(pressEnter)
  })
  const emptied = draft.open === null && isEmpty(draft)
  // biome-ignore lint/correctness/useExhaustiveDependencies: also when the form was emptied
  useEffect(() => first(), [emptied])
}

/** Of a visit that was opened before much is known: the first line that still lacks something. */
function missingLine(plan: FormPlan, draft: Draft): string | null {
  return linesOf(plan, draft).find((one) => one.need === 'required' && !isFilled(one.name, plan, draft))?.name ?? null
}

/** The Enter that was typed ahead, in the field that opened meanwhile. */
function pressEnter(): void {
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
}

/** Ctrl+Enter registers from anywhere; what has the focus does not hear it. */
function useSendFromAnywhere(register: () => void): void {
  const send = useEffectEvent(register)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return
      event.preventDefault()
      event.stopPropagation()
      send()
    }
    window.addEventListener('keydown', listen, true)
    return () => window.removeEventListener('keydown', listen, true)
  }, [])
}

function Header({
  form: { visit, plan },
  register,
  store,
  onRegistered,
}: Omit<Props, 'sop' | 'visit'> & { form: Form }) {
  const t = useText()
  const format = useFormat()
  const next = useQuery({ ...deskQuery, enabled: false }).data?.nextNumber
  const { draft, status, emptied } = register
  return (
    <>
      <header className={styles['header']}>
        <h1>
          {visit !== null
            ? t('register.titleOpened')
            : plan.ahead.chosen
              ? t('register.titleAhead')
              : t('register.title')}
        </h1>
        {visit === null && !isEmpty(draft) && status.state !== 'sending' && (
          <Aside onPress={store.empty}>{t('register.empty')}</Aside>
        )}
        {next !== undefined && plan.registers && !plan.counted && (
          <p className="muted">{t.rich('register.line', { number: format.count(next), b })}</p>
        )}
      </header>
      {emptied !== null && isEmpty(draft) && (
        <Notice
          title={t('register.emptied')}
          action={
            <Button size="small" onClick={store.restore}>
              {t('register.restore')}
            </Button>
          }
        />
      )}
      {status.state === 'recorded' && status.changedSince && (
        <Notice
          tone="good"
          title={t('register.connection.earlier', { number: format.count(status.visit.number ?? 0) })}
          action={<Button onClick={() => onRegistered(status.visit)}>{t('register.connection.openSheet')}</Button>}
        >
          {t('register.connection.earlierSafe')}
        </Notice>
      )}
    </>
  )
}

function b(words: ReactNode) {
  return <b className="num">{words}</b>
}
