import { useState } from 'react'
import type { IdentityKind } from '../../../domain/visit/moment.ts'
import { useText } from '../../text/TextProvider.tsx'
import { CheckField } from '../../ui/CheckField.tsx'
import { SelectField } from '../../ui/Field.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { Aside } from './Aside.tsx'
import { identityWaiver, knownDigits } from './body.ts'
import styles from './custody.module.css'
import { type Draft, isSomebody, withWaiver } from './draft.ts'
import { partName } from './focus-part.ts'
import { useForm } from './form-context.ts'
import { PlacedRefusal } from './PlacedRefusal.tsx'
import type { FormPlan } from './plan.ts'
import { ReasonField } from './ReasonField.tsx'

const usual = ['ktp', 'sim', 'passport'] as const
const others = ['kitas', 'employeeCard', 'studentCard', 'other', 'none'] as const

/** Which identity is shown or kept; its number is optional, and of a returning visitor only the last digits are compared. */
export function IdentityPart() {
  const t = useText()
  const { draft, plan } = useForm()
  const { kind, digital } = draft.identity
  const what = identityWaiver(plan)
  return (
    <section className={styles['part']} {...partName('identity')}>
      <div className={styles['head']}>
        <h2>{t('register.identity.title')}</h2>
        {isSomebody(draft) && kind !== null && <OnPhone digital={digital} />}
      </div>
      {isSomebody(draft) ? (
        <>
          <Kinds />
          {kind === null && plan.identity !== 'offered' ? (
            <ReasonField what={what} label={t('register.identity.noneReason')} undo="" />
          ) : (
            kind !== null && <IdentityNumber key={kind} />
          )}
        </>
      ) : (
        <p className={styles['wait']}>{t('register.identity.waiting')}</p>
      )}
      <PlacedRefusal place="identity" />
    </section>
  )
}

function OnPhone({ digital }: { digital: boolean }) {
  const t = useText()
  const { change } = useForm()
  return (
    <CheckField
      label={t('register.identity.digital')}
      checked={digital}
      onChange={(next) => change((was) => ({ ...was, identity: { ...was.identity, digital: next } }))}
    />
  )
}

function Kinds() {
  const t = useText()
  const { draft, plan, change } = useForm()
  const { kind } = draft.identity
  const segment = usual.find((one) => one === kind) ?? 'others'
  const choose = (next: IdentityKind | null) => change((was) => withKind(was, plan, next))
  return (
    <>
      <SegmentedControl
        label={t('register.identity.kind')}
        value={segment}
        options={[
          ...usual.map((one) => ({ value: one, label: t(`visit.identity.${one}`) })),
          { value: 'others' as const, label: t('register.identity.others') },
        ]}
        onChange={(next) => choose(next === 'others' ? 'kitas' : next)}
      />
      {segment === 'others' && (
        <SelectField
          label={t('register.identity.otherKind')}
          value={others.find((one) => one === kind) ?? 'none'}
          options={others.map((one) => ({
            value: one,
            label: one === 'none' ? t('register.identity.none') : t(`visit.identity.${one}`),
          }))}
          onChange={(next) => choose(next === 'none' ? null : next)}
        />
      )}
    </>
  )
}

/** Without a card there is a reason, unless the SOP only keeps what somebody has. */
function withKind(draft: Draft, plan: FormPlan, kind: IdentityKind | null): Draft {
  const next: Draft = {
    ...draft,
    identity: { ...draft.identity, kind, digital: kind !== null && draft.identity.digital },
  }
  const reason = kind === null && plan.identity !== 'offered' ? '' : null
  return kind === null || draft.identity.kind === null ? withWaiver(next, identityWaiver(plan), reason) : next
}

function IdentityNumber() {
  const t = useText()
  const { draft, change } = useForm()
  const [another, setAnother] = useState(false)
  const digits = knownDigits(draft)
  if (digits !== null && !another) {
    return (
      <>
        <p className={styles['digits']}>
          <span className="num">
            {'•••• '}
            <b>{digits}</b>
          </span>
          <Aside onPress={() => setAnother(true)}>{t('register.identity.otherNumber')}</Aside>
        </p>
        <small className="quiet">{t('register.identity.sameAsLast')}</small>
      </>
    )
  }
  return (
    <label className={styles['number']}>
      <span>{t('register.identity.number')}</span>
      <input
        type="text"
        autoComplete="off"
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: it was asked for a moment ago
        autoFocus={another}
        value={draft.identity.number}
        onChange={(event) => change((was) => ({ ...was, identity: { ...was.identity, number: event.target.value } }))}
      />
      <small className="quiet">{t('register.identity.numberHint')}</small>
    </label>
  )
}
