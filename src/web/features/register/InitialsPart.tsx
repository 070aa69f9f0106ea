import IconCheck from '@tabler/icons-react/icons/IconCheck'
import { useState } from 'react'
import { useText } from '../../text/TextProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { InitialsPad } from '../../ui/Initials.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { Aside } from './Aside.tsx'
import { initialsCount } from './body.ts'
import styles from './custody.module.css'
import { withInitials, withoutInitials } from './draft.ts'
import { partName } from './focus-part.ts'
import { useForm } from './form-context.ts'
import { ReasonField } from './ReasonField.tsx'
import { visitorWords } from './words.ts'

const what = 'signs.entering'

/** The initials of the visitor, or of everyone; or why there are none. */
export function InitialsPart() {
  const t = useText()
  const { draft, plan } = useForm()
  return (
    <section className={styles['part']} {...partName('initials')}>
      <h2>{t('register.initials.title')}</h2>
      {what in draft.waived ? <Instead /> : plan.initials === 'each' ? <Everyone /> : <Pad at={0} />}
    </section>
  )
}

function Pad({ at, name }: { at: number; name?: string }) {
  const t = useText()
  const { draft, plan, change } = useForm()
  return (
    <InitialsPad
      label={t('register.initials.of', { name: name ?? visitorWords(t, draft) })}
      value={draft.initials[at] ?? ''}
      onChange={(path) => change((was) => withInitials(was, at, path))}
      waiting={t('register.initials.waiting')}
      redo={t('register.initials.redo')}
      captured={t('register.initials.captured')}
      instead={
        plan.initials === 'optional' ? (
          <span className="quiet">{t('register.initials.optional')}</span>
        ) : (
          <Aside onPress={() => change((was) => withoutInitials(was, t('register.initials.thumbReason'), true))}>
            {t('register.initials.instead')}
          </Aside>
        )
      }
    />
  )
}

/** One pad, handed round: whose turn it is is chosen, those who have signed carry a check. */
function Everyone() {
  const t = useText()
  const { draft, plan } = useForm()
  const [turn, setTurn] = useState(0)
  const { wanted, drawn } = initialsCount(draft, plan)
  const at = Math.min(turn, wanted - 1)
  const nameOf = (one: number) => {
    if (one === 0) return visitorWords(t, draft)
    return draft.companions[one - 1]?.trim() || t('register.initials.companion', { n: String(one) })
  }
  return (
    <>
      <div className={styles['people']}>
        {Array.from({ length: wanted }, (_, one) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one of the group has no identity but their place
          <button key={one} type="button" aria-pressed={one === at} onClick={() => setTurn(one)}>
            {(draft.initials[one] ?? '') !== '' && <Icon of={IconCheck} size={14} />}
            {nameOf(one)}
          </button>
        ))}
      </div>
      <Pad key={at} at={at} name={nameOf(at)} />
      <small className="quiet">
        {t('register.initials.progress', { drawn: String(drawn), wanted: String(wanted) })}
      </small>
    </>
  )
}

function Instead() {
  const t = useText()
  const { draft, change } = useForm()
  const { thumb } = draft
  return (
    <>
      <SegmentedControl
        label={t('register.initials.instead')}
        value={thumb ? 'thumb' : 'cannot'}
        options={[
          { value: 'thumb', label: t('register.initials.thumb') },
          { value: 'cannot', label: t('register.initials.cannot') },
        ]}
        onChange={(how) =>
          change((was) =>
            withoutInitials(was, how === 'thumb' ? t('register.initials.thumbReason') : '', how === 'thumb'),
          )
        }
      />
      {thumb ? (
        <Button size="small" onClick={() => change((was) => withoutInitials(was, null))}>
          {t('register.initials.draw')}
        </Button>
      ) : (
        <ReasonField what={what} label={t('register.initials.reason')} undo={t('register.initials.draw')} />
      )}
    </>
  )
}
