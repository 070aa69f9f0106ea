/** The office's cards and slots with their states; the one chosen at the right with its story and what can be done. */
import IconPrinter from '@tabler/icons-react/icons/IconPrinter'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, type RefObject, useRef, useState } from 'react'
import { useSession } from '../../api/session.ts'
import { Balance } from '../../features/desk/Balance.tsx'
import { keysArea } from '../../features/keys/focus.ts'
import { KeysProvider, useKey, useScan } from '../../features/keys/KeysProvider.tsx'
import { Beside } from '../../features/office/Beside.tsx'
import { Reading } from '../../features/office/Reading.tsx'
import { useOfficeLive } from '../../features/office/useOfficeLive.ts'
import { ThingGroupPart, ThingLegend } from '../../features/things/ThingGroups.tsx'
import { ThingSheet } from '../../features/things/ThingSheet.tsx'
import {
  countIn,
  findThing,
  isSame,
  scanned,
  slotsKey,
  type Thing,
  type ThingGroup,
} from '../../features/things/things.ts'
import { useThings } from '../../features/things/useThings.ts'
import { deskQuery } from '../../features/visit/visit-queries.ts'
import { OfficeShell } from '../../shell/OfficeShell.tsx'
import { useText } from '../../text/TextProvider.tsx'
import { AnchorButton, GoButton } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Find } from '../../ui/Find.tsx'
import { KeyBar, KeyHint } from '../../ui/Key.tsx'
import { Bone } from '../../ui/Skeleton.tsx'
import { useView } from '../../view/useView.ts'
import styles from './CardsScreen.module.css'

/** The screen at `/cards`. */
export function CardsScreen() {
  const { groups, reading, now } = useThings()
  const [wanted, setWanted] = useState<Thing | null>(null)
  const [typed, setTyped] = useState('')
  const [missed, setMissed] = useState<string | null>(null)
  const [{ letterKeys }] = useView()
  useOfficeLive()
  const all = groups?.flatMap((group) => group.things) ?? []
  const chosen = (wanted && all.find((thing) => isSame(thing, wanted))) ?? startOf(all)
  const key = chosen?.pool ?? slotsKey
  const width = groups?.find((group) => group.key === key)?.things[0]?.number.length ?? 3
  const choose = (thing: Thing) => {
    setWanted(thing)
    setMissed(null)
  }
  const find = (words: string) => {
    const found = groups && findThing(groups, words, key)
    if (found) choose(found)
    else setMissed(words)
    return found !== null
  }
  const state = { groups: groups ?? [], chosen, typed, missed, now, choose, find }
  return (
    <KeysProvider mode="desk" letters={letterKeys} cardWidth={width} onCard={find} onTyped={setTyped}>
      <Frame state={state}>
        {groups ? (
          <Things state={state} />
        ) : (
          <Reading query={reading} bones={<Bones />}>
            {() => null}
          </Reading>
        )}
      </Frame>
    </KeysProvider>
  )
}

interface State {
  readonly groups: readonly ThingGroup[]
  readonly chosen: Thing | null
  /** Digits typed so far, and what nothing was found for. */
  readonly typed: string
  readonly missed: string | null
  readonly now: number
  readonly choose: (thing: Thing) => void
  readonly find: (words: string) => boolean
}

function Frame({ state, children }: { state: State; children: ReactNode }) {
  const t = useText()
  const { history } = useRouter()
  const desk = useQuery(deskQuery).data
  const search = useRef<HTMLInputElement>(null)
  const { groups, chosen, choose } = state
  const pdf = `/api/cards.pdf?pool=${encodeURIComponent(chosen?.pool ?? 'visitorCard')}`
  const visitId = chosen?.visitId ?? null
  /** Shows what a difference is about: the thing of the visit, or the visit where it has none. */
  const show = (id: string) => {
    const concerned = groups.flatMap(({ things }) => things).find((thing) => thing.visitId === id)
    if (concerned) choose(concerned)
    else history.push(`/visits/${id}`)
  }
  const hasCards = groups.some((group) => group.kind === 'card' && group.things.length > 0)
  useKey('search', () => search.current?.focus())
  useKey('main', visitId === null ? null : () => history.push(`/visits/${visitId}`))
  useKey('print', hasCards ? () => void window.open(pdf, '_blank', 'noopener') : null)
  useScan((code) => {
    const found = scanned(groups, code)
    if (found) choose(found)
    return found !== null
  })
  return (
    <OfficeShell
      title={t('cards.title')}
      top={
        <>
          <Search field={search} onFind={state.find} />
          {hasCards && (
            <AnchorButton href={pdf} target="_blank" rel="noopener" icon={IconPrinter} keyHint="C">
              {t('cards.print')}
            </AnchorButton>
          )}
          {desk && (
            <span className={styles['balance']} data-even={desk.balanced || undefined}>
              <Balance desk={desk} onOpen={show} />
            </span>
          )}
        </>
      }
      keys={<Keys state={state} />}
    >
      {children}
    </OfficeShell>
  )
}

function Search({ field, onFind }: { field: RefObject<HTMLInputElement | null>; onFind: State['find'] }) {
  const t = useText()
  const [words, setWords] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (words.trim() === '' || !onFind(words)) return
    setWords('')
    field.current?.blur()
  }
  return (
    <search className={styles['search']}>
      <form onSubmit={submit}>
        <Find ref={field} label={t('cards.search.label')} value={words} onChange={setWords} keyHint="/" />
      </form>
    </search>
  )
}

function Things({ state }: { state: State }) {
  const t = useText()
  const { history } = useRouter()
  const { groups, chosen, now, choose } = state
  if (groups.every((group) => group.things.length === 0)) return <NoThings />
  const open = ({ visitId }: Thing) => {
    if (visitId !== null) history.push(`/visits/${visitId}`)
  }
  return (
    <div className={styles['screen']}>
      <div className={styles['pools']} {...keysArea}>
        <h1>{t('cards.title')}</h1>
        {groups.map((group) => (
          <ThingGroupPart key={group.key} group={group} chosen={chosen} now={now} onChoose={choose} onOpen={open} />
        ))}
        <ThingLegend />
      </div>
      <Beside shows={chosen ? `${chosen.pool} ${chosen.number}` : ''}>
        <aside
          className={styles['beside']}
          aria-label={
            chosen
              ? t('cards.sheet.label', {
                  kind: chosen.kind === 'slot' ? t('cards.sheet.slot') : t('cards.sheet.card'),
                  number: chosen.number,
                })
              : t('cards.title')
          }
          {...keysArea}
        >
          {chosen ? (
            <ThingSheet key={`${chosen.pool} ${chosen.number}`} thing={chosen} now={now} />
          ) : (
            <p className={styles['none']}>{t('cards.sheet.none')}</p>
          )}
        </aside>
      </Beside>
    </div>
  )
}

function NoThings() {
  const t = useText()
  const { account } = useSession()
  return (
    <Empty
      title={t('cards.slots.empty')}
      actions={
        account.role === 'secretariat' && (
          <GoButton tone="primary" href="/admin#things">
            {t('cards.emptyAction')}
          </GoButton>
        )
      }
    >
      {t('cards.emptyLead')}
    </Empty>
  )
}

function Keys({ state: { groups, typed, missed } }: { state: State }) {
  const t = useText()
  const cards = groups.find((group) => group.key === 'visitorCard')
  return (
    <KeyBar
      end={
        cards &&
        cards.things.length > 0 &&
        t('cards.keys.ready', { free: String(countIn(cards, 'there')), all: String(cards.things.length) })
      }
    >
      {typed !== '' ? (
        <b className="num" role="status">
          {t('cards.search.typed', { typed })}
        </b>
      ) : missed !== null ? (
        <b role="status">{t('cards.search.none', { typed: missed })}</b>
      ) : (
        <>
          <KeyHint keys={['↑', '↓', '←', '→']}>{t('cards.keys.choose')}</KeyHint>
          <KeyHint keys={['0', '9']} between={t('cards.keys.between')}>
            {t('cards.keys.number')}
          </KeyHint>
          <KeyHint keys={['Enter']}>{t('cards.keys.open')}</KeyHint>
          <KeyHint keys={['/']}>{t('cards.keys.search')}</KeyHint>
        </>
      )}
    </KeyBar>
  )
}

/** What is chosen when the screen opens: what is missing, else what is out, else the first. */
function startOf(all: readonly Thing[]): Thing | null {
  return (
    all.find((thing) => thing.state === 'late' || thing.state === 'lost') ??
    all.find((thing) => thing.state === 'out') ??
    all[0] ??
    null
  )
}

function Bones() {
  return (
    <div className={styles['bones']}>
      <Bone width={200} height={26} />
      {[42, 24].map((tiles) => (
        <div key={tiles} className={styles['tiles']}>
          {Array.from({ length: tiles }, (_, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: bones have no identity
            <Bone key={at} width="100%" height={66} />
          ))}
        </div>
      ))}
    </div>
  )
}
